namespace AudioPipelines.Alignment;

/// <summary>How an aligner cuts frames. All lengths are in samples.</summary>
internal sealed record AlignerOptions
{
    public required int SampleRate { get; init; }

    public required int FrameLength { get; init; }

    public required SampleType SampleType { get; init; }

    /// <summary>How many channels each stream carries.</summary>
    public required IReadOnlyList<int> ChannelsPerStream { get; init; }

    /// <summary>Whether frames have deadlines, and start on the grid of absolute multiples of the frame length.</summary>
    public required bool IsLive { get; init; }

    /// <summary>How long after its end a live frame may be emitted at the latest.</summary>
    public required long Latency { get; init; }

    /// <summary>How many samples of each channel the rings hold.</summary>
    public required int Capacity { get; init; }

    /// <summary>The index on the streams' timeline that frames call 0; <see langword="null"/>: 0 for live sources, the first
    /// sample for others.</summary>
    public long? Origin { get; init; }

    /// <summary>The first index that is in a frame, counted from <see cref="Origin"/>. Audio before it is trimmed.
    /// <see langword="null"/>: the first that comes.</summary>
    public long? Start { get; init; }

    public EndOfStreamTail Tail { get; init; }

    /// <summary>How much later than its indices a lone live stream's audio is put from the start, in samples, because silence was
    /// emitted in its place before.</summary>
    public long HeldUp { get; init; }

    /// <summary>What happens to audio without room. Never <see cref="SlowConsumerPolicy.Auto"/>.</summary>
    public required SlowConsumerPolicy SlowConsumer { get; init; }
}
