using AudioPipelines.Descriptions;

namespace AudioPipelines.Isolation;

/// <summary>What a source's process and its worker say to each other beside the audio. <c>PROTOCOL.md</c> of the worker says when.</summary>
internal abstract record WorkerMessage
{
    /// <summary>Counts up with each change that the other side would not understand.</summary>
    public const int ProtocolVersion = 2;
}

/// <summary>A message about one of the sources that a worker has.</summary>
/// <param name="Source">Its number in this worker.</param>
internal abstract record SourceMessage(int Source) : WorkerMessage;

/// <summary>The parent's first message.</summary>
internal sealed record Hello(int Version, WorkerLimits Limits) : WorkerMessage;

/// <summary>The worker's first message: it is ready, and its limits hold.</summary>
internal sealed record Welcome(int Version) : WorkerMessage;

/// <summary>To the worker: build and open these pipelines, within these restrictions if there are any.</summary>
internal sealed record OpenSource(int Source, WorkerPlan Plan, RestrictedPolicy? Restrictions) : SourceMessage(Source);

/// <summary>They are open, or could not be opened; then an error came before.</summary>
internal sealed record SourceOpened(int Source, bool Done, bool IsLive, TimeSpan Latency, IReadOnlyList<StreamPlan> Streams) : SourceMessage(Source);

/// <summary>They could not be built.</summary>
internal sealed record SourceRefused(int Source, WorkerError Error) : SourceMessage(Source);

/// <summary>To the worker: let the audio flow into this memory.</summary>
internal sealed record PlaySource(int Source, string Region, int Streams, int Capacity, bool Waits) : SourceMessage(Source);

/// <summary>It flows, or could not; then an error came before.</summary>
internal sealed record SourcePlays(int Source, bool Done) : SourceMessage(Source);

/// <summary>Every pipeline has told that it is playing.</summary>
internal sealed record SourceIsPlaying(int Source) : SourceMessage(Source);

/// <summary>The first error.</summary>
internal sealed record SourceError(int Source, WorkerError Error) : SourceMessage(Source);

/// <summary>A stream has ended: what it has written is all.</summary>
internal sealed record StreamEnded(int Source, int Stream) : SourceMessage(Source);

/// <summary>An element has warned of something.</summary>
internal sealed record SourceWarned(int Source, string Message, string? Element, string? Debug) : SourceMessage(Source);

/// <summary>An element offered nothing that the one after it takes.</summary>
internal sealed record SourceLinksNothing(int Source, string Message, string? Element, string? Debug) : SourceMessage(Source);

/// <summary>The pipelines' latency has changed.</summary>
internal sealed record SourceLatency(int Source, TimeSpan Latency) : SourceMessage(Source);

/// <summary>To the worker: a question about a source.</summary>
internal sealed record Question(int Source, int Number, QuestionKind Asked) : SourceMessage(Source);

/// <summary>The answer to a question; <see langword="null"/>: it is not known.</summary>
internal sealed record Answer(int Source, int Number, string? Text) : SourceMessage(Source);

/// <summary>To the worker: release these pipelines.</summary>
internal sealed record CloseSource(int Source) : SourceMessage(Source);

/// <summary>They are released.</summary>
internal sealed record SourceClosed(int Source) : SourceMessage(Source);

/// <summary>What can be asked.</summary>
internal enum QuestionKind
{
    /// <summary>The duration in nanoseconds.</summary>
    Duration,

    /// <summary>The pipelines' graphs in the DOT language.</summary>
    Graph,

    /// <summary>The element in which the first stream hangs.</summary>
    BlockedElement,

    /// <summary>How many bytes of the garbage collector's memory were ever allocated.</summary>
    AllocatedBytes,
}

/// <summary>The parts of a plan that a worker has to know.</summary>
internal sealed record WorkerPlan(
    string Name,
    IReadOnlyList<string> LaunchTexts,
    IReadOnlyList<StreamPlan> Streams,
    int? SampleRate,
    int? Channels,
    SampleType SampleType,
    ClockSharing Clock,
    DecoderChoice Decoders)
{
    public static WorkerPlan Of(PipelinePlan plan) =>
        new(plan.Name, plan.LaunchTexts, plan.Streams, plan.SampleRate, plan.Channels, plan.SampleType, plan.Clock, plan.Decoders);

    public PipelinePlan ToPlan() => new()
    {
        Name = Name,
        LaunchTexts = LaunchTexts,
        Streams = Streams,
        SampleRate = SampleRate,
        Channels = Channels,
        SampleType = SampleType,
        Clock = Clock,
        Decoders = Decoders,
    };
}

/// <summary>An <see cref="AudioSourceException"/> on its way between processes.</summary>
internal sealed record WorkerError(
    AudioSourceErrorKind Kind, string Message, bool IsRetryable, string? Element, string? GStreamerMessage, string? GStreamerDebug)
{
    public static WorkerError Of(AudioSourceException error) =>
        new(error.Kind, error.Message, error.IsRetryable, error.Element, error.GStreamerMessage, error.GStreamerDebug);

    public AudioSourceException ToException() => new(Kind, Message)
    {
        IsRetryable = IsRetryable,
        Element = Element,
        GStreamerMessage = GStreamerMessage,
        GStreamerDebug = GStreamerDebug,
    };
}
