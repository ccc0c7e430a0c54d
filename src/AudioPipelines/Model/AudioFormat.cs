namespace AudioPipelines;

/// <summary>What the frames of an epoch look like: sample rate, channels, sample type, frame length.</summary>
public sealed record AudioFormat
{
    /// <summary>The most channels that a source may have.</summary>
    public const int MaximumChannels = 1_024;

    /// <summary>The highest sample rate that a source may have, in hertz.</summary>
    public const int MaximumSampleRate = 3_072_000;

    /// <summary>Sample instants per second, in hertz.</summary>
    public required int SampleRate { get; init; }

    /// <summary>One label per channel, in channel order.</summary>
    public required IReadOnlyList<string> ChannelLabels { get; init; }

    /// <summary>How samples are stored.</summary>
    public SampleType SampleType { get; init; }

    /// <summary>Samples per channel of a full frame. Only the last frame before an end may be shorter.</summary>
    public required int SamplesPerFrame { get; init; }

    /// <summary>How many channels there are.</summary>
    public int Channels => ChannelLabels.Count;

    /// <inheritdoc/>
    public override string ToString() =>
        $"{SampleRate} Hz, {Channels} channel{(Channels == 1 ? "" : "s")}, {SampleType}, {SamplesPerFrame} samples a frame";
}
