using AudioPipelines.GStreamer;

namespace AudioPipelines.Framing;

/// <summary>What an assembler must know about its source.</summary>
internal sealed record AssemblerOptions
{
    public required IReadOnlyList<string> StreamNames { get; init; }

    public required SampleType SampleType { get; init; }

    public required FrameLength FrameLength { get; init; }

    public required bool IsLive { get; init; }

    public required SlowConsumerPolicy SlowConsumer { get; init; }

    public required EndOfStreamTail Tail { get; init; }

    /// <summary>How long a live frame waits for streams that are behind, until the pipelines tell their own latency.</summary>
    public required TimeSpan Latency { get; init; }

    /// <summary>What the source's thread waits on; <see langword="null"/>: the assembler's own.</summary>
    public IWakeEvent? Work { get; init; }

    /// <summary>The time that streams wait in; <see langword="null"/>: real time.</summary>
    public Gst.PipelineTime.OfSource? Time { get; init; }

    /// <summary>Where frames of the same timeline ended before; <see langword="null"/>: there were none.</summary>
    public LastFrame? Before { get; init; }

    /// <summary>Where the first frame begins, from the beginning of the audio on: what comes before is trimmed.
    /// <see langword="null"/>: with the first audio. Not for live sources.</summary>
    public TimeSpan? Start { get; init; }

    /// <summary>The number of the first epoch.</summary>
    public int FirstEpoch { get; init; }

    /// <summary>Why that one begins, in a few words.</summary>
    public string StartReason { get; init; } = "start";
}
