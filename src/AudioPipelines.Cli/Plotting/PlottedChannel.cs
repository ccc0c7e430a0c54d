namespace AudioPipelines.Cli.Plotting;

/// <summary>What is drawn of a channel.</summary>
internal sealed class PlottedChannel
{
    private readonly ShortTimeSpectrum? _spectrum;
    private readonly long[] _absent = new long[Enum.GetValues<Absence>().Length];

    /// <param name="label">Its label.</param>
    /// <param name="sampleRate">The rate of its samples.</param>
    /// <param name="size">How much of it is kept.</param>
    /// <param name="hasSpectrogram">Whether its spectrogram is drawn.</param>
    public PlottedChannel(string label, int sampleRate, PlotSize size, bool hasSpectrogram)
    {
        Label = label;
        Waveform = new WaveformColumns(size.Columns);
        if (hasSpectrogram) _spectrum = new ShortTimeSpectrum(sampleRate, size.Columns, size.Rows);
    }

    /// <summary>Its label.</summary>
    public string Label { get; }

    /// <summary>Its waveform, and where audio is missing.</summary>
    public WaveformColumns Waveform { get; }

    /// <summary>Its spectrogram; <see langword="null"/>: that is not drawn.</summary>
    public SpectrogramColumns? Spectrogram => _spectrum?.Columns;

    /// <summary>The width of a band of the spectrogram, in hertz.</summary>
    public double BandWidth => _spectrum?.BandWidth ?? 0;

    /// <summary>The frequency in the lower edge of the spectrogram, in hertz: the first band lies around 0.</summary>
    public double LowestFrequency => _spectrum is null ? 0 : _spectrum.FrequencyOf(0) - (BandWidth / 2);

    /// <summary>The frequency of the strongest band; <see langword="null"/>: there is none, or no spectrogram.</summary>
    public double? StrongestFrequency =>
        _spectrum?.Columns.StrongestRow is { } row and >= 0 ? _spectrum.FrequencyOf(row) : null;

    /// <summary>How many samples are missing for a reason.</summary>
    public long AbsentFor(Absence why) => _absent[(int)why];

    /// <summary>Takes the samples that come next.</summary>
    public void Add(ReadOnlySpan<float> samples)
    {
        Waveform.Add(samples);
        _spectrum?.Add(samples);
    }

    /// <summary>Leaves out time without samples.</summary>
    public void AddNothing(long length, Absence why)
    {
        _absent[(int)why] += length;
        Waveform.AddNothing(length, why);
        _spectrum?.AddSilence(length);
    }

    /// <summary>Says why a stretch of the samples that have come is no audio.</summary>
    public void Mark(long from, long length, Absence why)
    {
        _absent[(int)why] += length;
        Waveform.Mark(from, length, why);
    }

    /// <summary>Takes no more samples.</summary>
    public void Complete() => _spectrum?.Complete(Waveform.Length);
}
