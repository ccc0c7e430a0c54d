namespace AudioPipelines.Cli.Running;

/// <summary>What <c>plot</c> was asked for.</summary>
internal sealed record PlotOptions
{
    /// <summary>The width of the picture in dots.</summary>
    public required int Width { get; init; }

    /// <summary>Its height; <see langword="null"/>: as its channels need.</summary>
    public int? Height { get; init; }

    /// <summary>Whether waveforms are drawn.</summary>
    public bool HasWaveform { get; init; }

    /// <summary>Whether spectrograms are drawn.</summary>
    public bool HasSpectrogram { get; init; }

    /// <summary>Whether the picture is light on dark.</summary>
    public bool IsDark { get; init; }

    /// <summary>Which channels; <see langword="null"/>: all.</summary>
    public ChannelChoice? Channels { get; init; }

    /// <summary>How much audio is drawn; <see langword="null"/>: all of it.</summary>
    public TimeSpan? Duration { get; init; }
}
