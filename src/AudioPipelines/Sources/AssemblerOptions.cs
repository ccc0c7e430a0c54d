namespace AudioPipelines.Sources;

/// <summary>What an assembler has to know of its source.</summary>
internal sealed record AssemblerOptions
{
    public required IReadOnlyList<string> StreamNames { get; init; }

    public required SampleType SampleType { get; init; }

    public required FrameLength FrameLength { get; init; }

    public required bool IsLive { get; init; }

    public required SlowConsumerPolicy SlowConsumer { get; init; }

    public required EndOfStreamTail Tail { get; init; }

    /// <summary>How long a live frame waits for streams that are behind, before the pipelines have told their own latency.</summary>
    public required TimeSpan Latency { get; init; }

    /// <summary>The number of the first epoch.</summary>
    public int FirstEpoch { get; init; }

    /// <summary>Whether indices are those of the senders' clock and not of running time.</summary>
    public bool HasOwnTimeline { get; init; }

    /// <summary>Time between the source's first start and this one; indices of live sources go on counting through it.</summary>
    public TimeSpan TimeSinceFirstStart { get; init; }
}
