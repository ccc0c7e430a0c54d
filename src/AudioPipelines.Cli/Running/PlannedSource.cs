using AudioPipelines.Nats;

namespace AudioPipelines.Cli.Running;

/// <summary>A source that a verb is about to make.</summary>
/// <param name="Plan">Its plan. One that runs elsewhere has only a name, and what is done with its frames
/// here.</param>
internal sealed record PlannedSource(PipelinePlan Plan)
{
    /// <summary>Where the source runs elsewhere; <see langword="null"/>: it runs here.</summary>
    public RemoteAddress? Remote { get; init; }

    /// <summary>What it is that it has no pipelines here, for errors; <see langword="null"/>: it has some.</summary>
    public string? WhyNoPipelines => Remote is not null ? "a source that runs elsewhere, where its pipelines are"
        : Plan.Replay is not null ? "a replay, which has no pipelines"
        : null;

    /// <summary>The same with another plan.</summary>
    public PlannedSource With(Func<PipelinePlan, PipelinePlan> change) => this with { Plan = change(Plan) };

    /// <summary>The source for somebody who only listens: nothing is recorded or audited beside, and a recording is played as
    /// fast as it goes.</summary>
    public PlannedSource ToListen() => With(plan => plan with
    {
        Recording = null,
        Audit = null,
        FlightRecorder = null,
        Replay = plan.Replay is { } replay ? replay with { Speed = 0 } : null,
    });

    /// <summary>Makes the source. The recording of one that runs elsewhere is the caller's to make
    /// (<see cref="RemoteRecording"/>).</summary>
    public AudioSource Make(GstSourceOptions? options = null) => Remote is null
        ? AudioSource.FromPlan(Plan, options)
        : new RemoteSource(Remote.Source, Remote.Options, options);
}
