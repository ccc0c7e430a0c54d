using AudioPipelines.Delivery;
using AudioPipelines.Framing;
using AudioPipelines.Recording;
using AudioPipelines.Timing;

namespace AudioPipelines.Sources;

/// <summary>What a session has to know of its source.</summary>
internal sealed record SessionSettings
{
    public required PipelinePlan Plan { get; init; }

    /// <summary>A <c>GstPipeline*</c> that the application built itself, or 0.</summary>
    public nint ExistingPipeline { get; init; }

    /// <summary>How far the plan and its media are trusted.</summary>
    public SourceTrust Trust { get; init; } = SourceTrust.Full;

    /// <summary>Tells the application of something.</summary>
    public required Action<AudioSourceEvent> Notify { get; init; }

    /// <summary>Gives the frames to the source's consumer.</summary>
    public required FrameDelivery Delivery { get; init; }

    /// <summary>Records the frames besides, where the plan says so; completed by the source's thread when the session
    /// ends.</summary>
    public FrameRecorder? Recorder { get; init; }

    /// <summary>Threads that the frames are delivered on; <see langword="null"/>: the source's own.</summary>
    public DeliveryThreads? DeliveryThreads { get; init; }

    public required TimeProvider TimeProvider { get; init; }

    /// <summary>How long releasing the pipelines may take before they are left behind.</summary>
    public required TimeSpan CloseDeadline { get; init; }

    /// <summary>The number of the session's first epoch.</summary>
    public int FirstEpoch { get; init; }

    /// <summary>Why that one begins, in a few words.</summary>
    public string StartReason { get; init; } = "start";

    /// <summary>Gives what finds the frame after which other pipelines take over; <see langword="null"/> as a rule.</summary>
    public Func<Handover?> Handover { get; init; } = static () => null;

    /// <summary>The source's timeline, over all its sessions.</summary>
    public required SourceTimeline Timeline { get; init; }

    /// <summary>Gives the time between the source's first start and now, where this session's timeline begins; a live source's
    /// indices go on counting through it.</summary>
    public required Func<TimeSpan> TimeSinceFirstStart { get; init; }

    /// <summary>Told when the first stream stalls, and when all are there again. Source's thread.</summary>
    public required Action<bool> ReportDegraded { get; init; }

    /// <summary>Keeps the pipelines' graph at a failure.</summary>
    public FailureGraphs? Graphs { get; init; }

    /// <summary>How far the frames of the session before came, or those of the one that still runs, where indices go on counting
    /// from it.</summary>
    public LastFrame? LastFrame { get; init; }

    /// <summary>How long after its time a live frame waits for audio, behind pipelines with a latency of their
    /// own.</summary>
    public TimeSpan LatencyBehind(TimeSpan own) => Plan.Latency ?? own + PipelinePlan.LatencyMargin;
}
