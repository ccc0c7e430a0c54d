using AudioPipelines.Delivery;
using AudioPipelines.Framing;
using AudioPipelines.Recording;
using AudioPipelines.Telemetry;
using AudioPipelines.Timing;

namespace AudioPipelines.Sources;

/// <summary>What a session needs from its source.</summary>
internal sealed record SessionSettings
{
    public required PipelinePlan Plan { get; init; }

    /// <summary>The source's name, which another plan does not change.</summary>
    public required string SourceName { get; init; }

    /// <summary>A <c>GstPipeline*</c> that the application built itself, or 0.</summary>
    public nint ExistingPipeline { get; init; }

    /// <summary>How far the plan and its media are trusted.</summary>
    public SourceTrust Trust { get; init; } = SourceTrust.Full;

    /// <summary>Notifies the application.</summary>
    public required Action<AudioSourceEvent> Notify { get; init; }

    /// <summary>The tags that the session brings.</summary>
    public required SourceTags Tags { get; init; }

    /// <summary>Gives the frames to the source's consumer.</summary>
    public required FrameDelivery Delivery { get; init; }

    /// <summary>Also records the frames, if the plan says so. The source's thread completes it when the session ends.</summary>
    public AudioRecorder? Recorder { get; init; }

    /// <summary>Also remembers the last frames, if the plan says so.</summary>
    public FlightMemory? Memory { get; init; }

    /// <summary>Also audits the frames, if the plan says so.</summary>
    public SourceAudit? Audit { get; init; }

    /// <summary>Threads that deliver the frames; <see langword="null"/>: the source's own thread does.</summary>
    public DeliveryThreads? DeliveryThreads { get; init; }

    public required TimeProvider TimeProvider { get; init; }

    /// <summary>How long releasing the pipelines may take before they are left behind.</summary>
    public required TimeSpan CloseDeadline { get; init; }

    /// <summary>The number of the session's first epoch.</summary>
    public int FirstEpoch { get; init; }

    /// <summary>Why that epoch begins, in a few words.</summary>
    public string StartReason { get; init; } = "start";

    /// <summary>Where the frames begin, from the beginning of the audio on; <see langword="null"/>: there.</summary>
    public TimeSpan? StartAt { get; init; }

    /// <summary>Gives the current handover to other pipelines; usually <see langword="null"/>.</summary>
    public Func<Handover?> Handover { get; init; } = static () => null;

    /// <summary>The source's timeline, over all its sessions.</summary>
    public required SourceTimeline Timeline { get; init; }

    /// <summary>Gives the time since the source's first start. The session's timeline begins there, so that a live source's
    /// indices count on from session to session.</summary>
    public required Func<TimeSpan> TimeSinceFirstStart { get; init; }

    /// <summary>Called when the first stream stalls, and when all deliver again. Source's thread.</summary>
    public required Action<bool> ReportDegraded { get; init; }

    /// <summary>What the source counts for the meters.</summary>
    public required SourceCounts Counts { get; init; }

    /// <summary>Keeps the pipelines' graph at a failure.</summary>
    public FailureGraphs? Graphs { get; init; }

    /// <summary>Where the frames of the previous or still running session ended, if indices count on from there.</summary>
    public LastFrame? LastFrame { get; init; }

    /// <summary>How long after its time a live frame waits for audio of pipelines with this latency of their own.</summary>
    public TimeSpan LatencyBehind(TimeSpan own) => Plan.Latency ?? own + PipelinePlan.LatencyMargin
        + Plan.EarliestOffset;
}
