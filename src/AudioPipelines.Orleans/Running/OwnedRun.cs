using System.Diagnostics;

namespace AudioPipelines.Fleet.Running;

/// <summary>Runs a source on this silo under one token, under the ordinary supervision, and gives its frames to the handlers
/// while the silo owns it.</summary>
internal sealed class OwnedRun : LocalRun
{
    private readonly SiloLease _lease;
    private readonly IReadOnlyList<IFleetFrameHandler> _handlers;
    private readonly AudioSource _source;
    private long _since; // ticks, which threads read whole; 0: not yet
    private long _frames;
    private long _withheld;
    private volatile string? _lastError;
    private int _stopping;

    public OwnedRun(
        FleetSource definition, AudioSource source, long token, string silo, SiloLease lease,
        IReadOnlyList<IFleetFrameHandler> handlers)
        : base(definition, token)
    {
        (_source, _lease, _handlers) = (source, lease, handlers);
        Run = new FleetRun(definition, token, silo, source, () => _lease.Holds(Definition.WhenUnsure));
    }

    /// <summary>What handlers know it by.</summary>
    private FleetRun Run { get; }

    public override long Token => Run.Token;

    public override async Task RenewAsync(long token)
    {
        Run.Renew(token);
        foreach (IFleetFrameHandler handler in _handlers) await handler.RenewAsync(Run).ConfigureAwait(false);
    }

    public override void Start() => _ = RunAsync();

    public override async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _stopping, 1) == 0) await _source.StopAsync().ConfigureAwait(false);

        await Completion.ConfigureAwait(false);
    }

    public override async Task ReplaceAsync(FleetSource definition, PipelinePlan plan)
    {
        if (_source is not GstSource pipelines)
        {
            throw new FleetException(
                FleetErrorKind.Conflict,
                $"The source '{definition.Name}' plays a recording and cannot go over to another description while it runs. "
                + "Stop it, change it, and start it again.");
        }

        // In the same process as before.
        PipelinePlan same = definition.IsIsolated ? plan with { Isolation = plan.Isolation ?? pipelines.Plan.Isolation } : plan;
        try
        {
            await pipelines.ReplaceAsync(same).ConfigureAwait(false);
        }
        catch (AudioSourceException error)
        {
            throw new FleetException(
                FleetErrorKind.Conflict, $"The source '{definition.Name}' goes on as it was: {error.Message}");
        }

        Adopt(definition);
    }

    public override LocalRunReport Report() => new()
    {
        Name = Name,
        State = State(),
        Token = Run.Token,
        Detail = Completion.IsCompleted ? Completion.Result.Error?.Message : _lastError,
        Frames = Interlocked.Read(ref _frames),
        Withheld = Interlocked.Read(ref _withheld),
        Ledger = FleetLedger.Of(_source.Ledger),
        Since = Volatile.Read(ref _since) is not 0 and var since ? new DateTimeOffset(since, TimeSpan.Zero) : null,
        Restarts = (_source as GstSource)?.Restarts ?? 0,
        Revision = Revision,
        IsStandby = IsStandby,
    };

    private FleetState State()
    {
        if (Completion.IsCompleted)
        {
            return Completion.Result switch
            {
                { Error: not null } => FleetState.Recovering,
                { WasStopped: true } => FleetState.Stopped,
                _ => FleetState.Ended,
            };
        }

        return _source.State switch
        {
            AudioSourceState.Recovering => FleetState.Recovering,
            AudioSourceState.Running or AudioSourceState.Degraded or AudioSourceState.Paused => FleetState.Running,
            _ => FleetState.Starting,
        };
    }

    private async Task RunAsync()
    {
        Exception? error = null;
        int opened = 0;
        try
        {
            foreach (IFleetFrameHandler handler in _handlers)
            {
                await handler.OpenAsync(Run).ConfigureAwait(false);
                opened++;
            }

            _source.SetCallback(OnFrame);
            _source.Notified += OnNotified;
            Volatile.Write(ref _since, DateTimeOffset.UtcNow.Ticks);
            if (Volatile.Read(ref _stopping) == 0)
            {
                await _source.StartAsync().ConfigureAwait(false);
                if (Volatile.Read(ref _stopping) != 0) await _source.StopAsync().ConfigureAwait(false);
                await _source.Completion.ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (Volatile.Read(ref _stopping) != 0)
        {
            // Stopped while it was starting.
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            error = thrown;
        }

        await CloseAsync(opened).ConfigureAwait(false);
        NoteEnd(new RunEnd(error, Volatile.Read(ref _stopping) != 0));
    }

    private async Task CloseAsync(int opened)
    {
        try
        {
            await _source.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            _lastError = thrown.Message; // whatever it is, the run has to come to its end
        }

        foreach (IFleetFrameHandler handler in _handlers.Take(opened))
        {
            try
            {
                await handler.CloseAsync(Run).ConfigureAwait(false);
            }
            catch (Exception thrown) when (thrown is not OutOfMemoryException)
            {
                _lastError = $"A frame handler failed at the end of the run: {thrown.Message}";
            }
        }
    }

    private void OnFrame(AudioFrame frame)
    {
        if (!_lease.Holds(Definition.WhenUnsure))
        {
            Interlocked.Increment(ref _withheld);
            return;
        }

        foreach (IFleetFrameHandler handler in _handlers) handler.Handle(Run, frame);
        if (Interlocked.Increment(ref _frames) == 1) NoteFirstFrame();
    }

    private void OnNotified(object? sender, AudioSourceEvent told)
    {
        Debug.Assert(sender == _source);
        if (told is SourceFailed failed) _lastError = failed.Error.Message;
        else if (told is SourceStateChanged { Current: AudioSourceState.Running }) _lastError = null;
    }
}
