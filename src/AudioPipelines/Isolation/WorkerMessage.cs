namespace AudioPipelines.Isolation;

/// <summary>The messages between a source's process and its worker, besides the audio. <c>PROTOCOL.md</c> of the worker says when
/// they are sent.</summary>
internal abstract record WorkerMessage
{
    /// <summary>Increases with each change that the other side would not understand.</summary>
    public const int ProtocolVersion = 6;
}

/// <summary>A message about one of the sources that a worker has.</summary>
/// <param name="Source">Its number in this worker.</param>
internal abstract record SourceMessage(int Source) : WorkerMessage;

/// <summary>A request about a source, or the answer to one.</summary>
/// <param name="Source">Its number in this worker.</param>
/// <param name="Number">The request's number, which its answer has too.</param>
internal abstract record NumberedMessage(int Source, int Number) : SourceMessage(Source);

/// <summary>The parent's first message.</summary>
internal sealed record Hello(int Version, WorkerLimits Limits) : WorkerMessage;

/// <summary>The worker's first message: it is ready, and its limits hold.</summary>
internal sealed record Welcome(int Version) : WorkerMessage;

/// <summary>To the worker: build and open these pipelines, within these restrictions if there are any.</summary>
internal sealed record OpenSource(int Source, int Number, WorkerPlan Plan, RestrictedPolicy? Restrictions)
    : NumberedMessage(Source, Number);

/// <summary>The pipelines are open. If they could not be opened, an error came before.</summary>
internal sealed record SourceOpened(
    int Source, int Number, bool Done, bool IsLive, TimeSpan Latency, IReadOnlyList<StreamPlan> Streams)
    : NumberedMessage(Source, Number);

/// <summary>The pipelines could not be built.</summary>
internal sealed record SourceRefused(int Source, int Number, WorkerError Error) : NumberedMessage(Source, Number);

/// <summary>To the worker: let the audio flow into this memory.</summary>
internal sealed record PlaySource(int Source, int Number, string Region, int Streams, int Capacity, bool Waits)
    : NumberedMessage(Source, Number);

/// <summary>The audio flows. If it could not, an error came before.</summary>
internal sealed record SourcePlays(int Source, int Number, bool Done) : NumberedMessage(Source, Number);

/// <summary>Every pipeline has reported that it is playing.</summary>
internal sealed record SourceIsPlaying(int Source) : SourceMessage(Source);

/// <summary>The first error.</summary>
internal sealed record SourceError(int Source, WorkerError Error) : SourceMessage(Source);

/// <summary>A stream has ended, and writes nothing more.</summary>
internal sealed record StreamEnded(int Source, int Stream) : SourceMessage(Source);

/// <summary>An element has warned of something.</summary>
internal sealed record SourceWarned(int Source, string Message, string? Element, string? Debug) : SourceMessage(Source);

/// <summary>Warnings came too fast to be sent: how many were dropped.</summary>
internal sealed record SourceOmitted(int Source, int Warnings) : SourceMessage(Source);

/// <summary>The tags of the audio, all that are known.</summary>
internal sealed record SourceTagged(int Source, IReadOnlyDictionary<string, IReadOnlyList<string>> Tags)
    : SourceMessage(Source);

/// <summary>An element offered nothing that the next one takes.</summary>
internal sealed record SourceLinksNothing(int Source, string Message, string? Element, string? Debug) : SourceMessage(Source);

/// <summary>The pipelines' latency has changed.</summary>
internal sealed record SourceLatency(int Source, TimeSpan Latency) : SourceMessage(Source);

/// <summary>To the worker: a question about a source.</summary>
internal sealed record Question(int Source, int Number, QuestionKind Asked) : NumberedMessage(Source, Number);

/// <summary>The answer to a question; <see langword="null"/>: it is not known.</summary>
internal sealed record Answer(int Source, int Number, string? Text) : NumberedMessage(Source, Number);

/// <summary>To the worker: release these pipelines, even if they are not open yet.</summary>
internal sealed record CloseSource(int Source, int Number) : NumberedMessage(Source, Number);

/// <summary>They are released; this worker holds nothing of the source any more.</summary>
internal sealed record SourceClosed(int Source, int Number) : NumberedMessage(Source, Number);

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

    /// <summary>Where the audio comes from.</summary>
    Input,

    /// <summary>What to check if no audio arrives.</summary>
    NextStep,

    /// <summary>The element that failed without an error.</summary>
    SilentFailure,
}

/// <summary>The parts of a plan that a worker needs.</summary>
internal sealed record WorkerPlan(
    string Name,
    IReadOnlyList<string> LaunchTexts,
    IReadOnlyList<StreamPlan> Streams,
    int? SampleRate,
    int? Channels,
    SampleType SampleType,
    ClockSharing Clock,
    DecoderChoice Decoders,
    string? Track)
{
    public static WorkerPlan Of(PipelinePlan plan) =>
        new(plan.Name, plan.LaunchTexts, plan.Streams, plan.SampleRate, plan.Channels, plan.SampleType, plan.Clock, plan.Decoders,
            plan.Track);

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
        Track = Track,
    };
}

/// <summary>An <see cref="AudioSourceException"/> on its way between processes.</summary>
internal sealed record WorkerError(
    AudioSourceErrorKind Kind, string Message, bool IsRetryable, string? Element, string? GStreamerMessage,
    string? GStreamerDebug, bool TellsNextStep)
{
    public static WorkerError Of(AudioSourceException error) =>
        new(error.Kind, error.Message, error.IsRetryable, error.Element, error.GStreamerMessage, error.GStreamerDebug,
            error.TellsNextStep);

    public AudioSourceException ToException() => new(Kind, Message)
    {
        IsRetryable = IsRetryable,
        Element = Element,
        GStreamerMessage = GStreamerMessage,
        GStreamerDebug = GStreamerDebug,
        TellsNextStep = TellsNextStep,
    };
}
