namespace AudioPipelines.Dashboard.Live;

/// <summary>The kinds of binary messages.</summary>
internal enum LiveKind
{
    /// <summary>Levels of all channels of a source.</summary>
    Levels = 1,

    /// <summary>Lowest and highest samples of a channel, column by column.</summary>
    Waveform = 2,

    /// <summary>The spectrum of a channel.</summary>
    Spectrum = 3,

    /// <summary>The samples of a channel, to be heard.</summary>
    Sound = 4,
}
