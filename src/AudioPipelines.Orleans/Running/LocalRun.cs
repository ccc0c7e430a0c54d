namespace AudioPipelines.Fleet.Running;

/// <summary>A run of a source on this silo, as the silo and the source's grain see it. Safe from any thread.</summary>
internal abstract class LocalRun(FleetSource definition, long token)
{
    private const int Owner = 0, Waiting = 1, GivenUp = 2;

    private readonly TaskCompletionSource _firstFrame = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<RunEnd> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile FleetSource _definition = definition;
    private int _role;

    public string Name => Definition.Name;

    /// <summary>What it runs.</summary>
    public FleetSource Definition => _definition;

    /// <summary>The token under which it was placed.</summary>
    public long FirstToken { get; } = token;

    /// <summary>The token under which it runs.</summary>
    public abstract long Token { get; }

    /// <summary>Whether it runs beside the owner: it waits to take over, or has waited in vain.</summary>
    public bool IsStandby => Volatile.Read(ref _role) != Owner;

    /// <summary>Which change of the source it runs.</summary>
    public long Revision => Definition.Revision;

    /// <summary>Ends with the first frame that came.</summary>
    public Task FirstFrame => _firstFrame.Task;

    /// <summary>Ends with the run; never fails.</summary>
    public Task<RunEnd> Completion => _completion.Task;

    /// <summary>Has it wait to take over; before it starts.</summary>
    public void StandBy() => Volatile.Write(ref _role, Waiting);

    /// <summary>Has it own the source, unless it was given up just now.</summary>
    /// <returns>Whether it does.</returns>
    public bool TryTakeOver() => Interlocked.CompareExchange(ref _role, Owner, Waiting) == Waiting;

    /// <summary>Has nobody take it over any more, unless somebody just did.</summary>
    /// <returns>Whether nobody will.</returns>
    public bool TryGiveUp() => Interlocked.CompareExchange(ref _role, GivenUp, Waiting) == Waiting;

    /// <summary>Starts it; returns at once.</summary>
    public abstract void Start();

    /// <summary>Stops it. No frame reaches a handler after it has returned.</summary>
    public abstract Task StopAsync();

    /// <summary>Goes over to a changed definition, without an outage where two may read at once.</summary>
    public abstract Task ReplaceAsync(FleetSource definition, PipelinePlan plan);

    /// <summary>Takes over a change that leaves the pipelines as they are.</summary>
    public void Adopt(FleetSource definition) => _definition = definition;

    /// <summary>Goes on under a newer token.</summary>
    public abstract Task RenewAsync(long token);

    public abstract LocalRunReport Report();

    protected void NoteFirstFrame() => _firstFrame.TrySetResult();

    protected void NoteEnd(RunEnd end) => _completion.TrySetResult(end);
}
