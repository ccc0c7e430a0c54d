namespace AudioPipelines.Dashboard.Live;

/// <summary>What is shown of one channel, whoever sees it at which rate: its columns and its spectrum, each computed
/// once.</summary>
internal sealed class ChannelTrack
{
    private readonly ChannelRing _ring;
    private readonly sbyte[] _bands = new sbyte[PitchBands.Count];
    private long _bandsEnd = -1;

    public ChannelTrack(ChannelRings rings, ChannelRing ring)
    {
        Rings = rings;
        _ring = ring;
        Columns = new LiveColumns(rings, ring);
    }

    /// <summary>The rings that its samples are in.</summary>
    public ChannelRings Rings { get; }

    /// <summary>The columns of its waveform.</summary>
    public LiveColumns Columns { get; }

    /// <summary>The last spectrum, in dBFS from −128 to 0.</summary>
    public ReadOnlySpan<sbyte> Bands => _bands;

    /// <summary>Where the samples of the spectrum begin.</summary>
    public RingMarker BandsBegin { get; private set; }

    /// <summary>Makes the spectrum of the last samples, unless it is there.</summary>
    /// <param name="spectrum">What transforms them.</param>
    /// <param name="samples">Room for as many as that takes.</param>
    /// <returns>Behind the samples; −1: there is none.</returns>
    public long UpdateBands(LiveSpectrum spectrum, Span<float> samples)
    {
        long end = Rings.End;
        if (end == _bandsEnd || _ring.Begin >= end) return _bandsEnd;
        RingMarker run = Rings.RunAt(end - 1);
        long begin = Math.Max(end - spectrum.Size, Math.Max(run.Position, _ring.Begin));
        int lacking = spectrum.Size - (int)(end - begin); // an epoch has just begun, or the watching
        samples = samples[..spectrum.Size];
        samples[..lacking].Clear();
        if (!Rings.TryRead(_ring, begin, samples[lacking..])) return _bandsEnd;
        spectrum.Transform(samples, _bands);
        BandsBegin = new RingMarker(begin, run.Epoch, run.Index + begin - run.Position);
        return _bandsEnd = end;
    }
}
