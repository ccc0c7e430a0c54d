using AudioPipelines.Delivery;
using AudioPipelines.Framing;
using AudioPipelines.Pipelines;
using AudioPipelines.Supervision;

namespace AudioPipelines.Sources;

/// <summary>Takes the turns of a session. A turn reads the pipelines' messages and emits the frames that are ready; then the loop
/// waits. A shared thread takes the turns if there is one. The source's own thread takes them otherwise, and always does what may
/// hang.</summary>
internal sealed class SessionLoop
{
    /// <summary>How many frames a turn may emit. Another source has its turn then, and the own one looks at everything again:
    /// behind a slow consumer there may always be another frame ready, and no end to a turn without a limit.</summary>
    private const int FramesOfTurn = 16;

    private static readonly TimeSpan _stallDeadlineIfLive = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _stallDeadline = TimeSpan.FromSeconds(30);

    private readonly SessionContext _session;
    private readonly SessionSettings _settings;
    private readonly FrameAssembler _assembler;
    private readonly IPipelineMessages _bus;
    private readonly PipelineRequests _requests;
    private readonly FrameEmitter _emitter;
    private readonly ReadyFrames _frames;
    private readonly DirectDelivery? _direct;
    private readonly ProgressWatch _watch;
    private readonly CancellationToken _stopping;
    private AudioSourceException? _stall;
    private bool _isHeldUp;

    /// <summary>Begins to run a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="emitter">Emits its frames, over all its runs.</param>
    /// <param name="stopping">Ends the run.</param>
    public SessionLoop(SessionContext session, FrameEmitter emitter, CancellationToken stopping)
    {
        _session = session;
        _settings = session.Settings;
        _assembler = session.Assembler;
        _bus = session.Pipelines.Messages;
        _requests = new PipelineRequests(session);
        _emitter = emitter;
        _frames = new ReadyFrames(session, emitter);
        _watch = new ProgressWatch(
            _settings.Plan.StallDeadline ?? (session.IsLive ? _stallDeadlineIfLive : _stallDeadline), _settings.TimeProvider);
        _stopping = stopping;
        if (session.DeliversDirectly) _direct = new DirectDelivery(session, _frames, emitter, stopping);
    }

    /// <summary>Whether there is work that may hang, or take long.</summary>
    private bool NeedsOwnThread => _requests.ArePending || (_watch.IsStalled && _stall is null);

    /// <summary>Takes turns until all streams have ended or the run is stopped.</summary>
    /// <param name="own">The source's own thread, which calls this. It is not needed while a shared thread takes the
    /// turns.</param>
    /// <exception cref="AudioSourceException">A pipeline or the callback failed. Audio that came before is delivered.</exception>
    public async Task RunAsync(ResumableThread own)
    {
        using CancellationTokenRegistration interrupt = _stopping.Register(_assembler.Interrupt);
        _settings.Delivery.Tell(_assembler.Interrupt);
        _assembler.DeliverBy(_direct);
        try
        {
            await TakeAllAsync(own).ConfigureAwait(false);
        }
        finally
        {
            _assembler.DeliverBy(null);
            _settings.Delivery.BeginTurn(); // no frame follows: a callback on the streaming thread has returned
            _settings.Delivery.Tell(null);
            _emitter.Finish();
            _settings.Delivery.EndTurn();
        }
    }

    private async Task TakeAllAsync(ResumableThread own)
    {
        DeliveryThread? thread = _settings.DeliveryThreads?.Least();
        while (true)
        {
            var shared = thread is null ? null : new SharedTurn(thread, own, TakeSharedTurn);
            if (shared is not null && thread!.TryEnter(shared))
            {
                await StayAsync(shared).ConfigureAwait(false);
                if (shared.HasEnded) return;
                if (!_stopping.IsCancellationRequested)
                {
                    DoWhatMayHang(); // then back: only the shared thread emits frames
                    continue;
                }
            }

            TurnResult result = TakeOwnTurn(out TimeSpan wait);
            if (result == TurnResult.Ended) return;
            if (result != TurnResult.Waits) continue;
            if (_isHeldUp) _assembler.WaitForChange(wait); // frames may be ready: wait for the consumer
            else _assembler.WaitForWork(wait);
        }
    }

    private async Task StayAsync(SharedTurn shared)
    {
        _assembler.Tell(shared.AskForTurn);
        try
        {
            await shared.StayAsync(_stopping).ConfigureAwait(false);
        }
        finally
        {
            _assembler.Tell(null);
        }
    }

    private TurnResult TakeSharedTurn(out TimeSpan wait)
    {
        wait = _watch.LongestWait;
        if (!_settings.Delivery.TryBeginTurn()) return TurnResult.Waits; // until the callback that has the turn returns
        _settings.Delivery.Thread = Thread.CurrentThread;
        try
        {
            return LookAtAll(isShared: true, out wait);
        }
        finally
        {
            _settings.Delivery.Thread = null;
            _settings.Delivery.EndTurn();
        }
    }

    private TurnResult TakeOwnTurn(out TimeSpan wait)
    {
        _settings.Delivery.BeginTurn(); // waits for a callback on the streaming thread, whose frame is progress
        try
        {
            return LookAtAll(isShared: false, out wait);
        }
        finally
        {
            _settings.Delivery.EndTurn();
        }
    }

    private TurnResult LookAtAll(bool isShared, out TimeSpan wait)
    {
        wait = TimeSpan.Zero;
        _assembler.EndWait();
        _direct?.ThrowIfFailed();
        if (_stopping.IsCancellationRequested || _assembler.IsClosed) return TurnResult.Ended;
        if (_bus.HasMessages) _bus.ReadAll();
        _session.Pipelines.BringAudio(); // otherwise a callback that took long would look like a stall
        if (_isHeldUp && !_session.IsLive) _watch.Skip(); // the time since the last turn was the consumer's
        _watch.Look(_assembler.Progress);
        if (isShared && NeedsOwnThread) return TurnResult.NeedsOwnThread;
        DoWhatMayHang();
        if (_bus.Error is not null || _stall is not null) _assembler.EndAll();

        EmitResult emitted = _frames.Emit(FramesOfTurn, _stopping);
        _isHeldUp = emitted == EmitResult.HeldUp;
        if (!_session.IsLive) _watch.Skip(); // a live source gets further whatever its consumer does
        if (_assembler.IsFinished && !_stopping.IsCancellationRequested)
        {
            if (_bus.HasMessages) _bus.ReadAll();
            if ((_bus.Error ?? _stall) is { } error) throw error;
            return TurnResult.Ended;
        }

        if (emitted == EmitResult.HasMore || _bus.HasMessages || _stopping.IsCancellationRequested) return TurnResult.GoesOn;
        // the consumer tells when it takes more
        wait = _isHeldUp ? _watch.LongestWait : _frames.UntilNextDue(_watch.LongestWait);
        return !isShared || _isHeldUp || _assembler.BeginToWait() ? TurnResult.Waits : TurnResult.GoesOn;
    }

    private void DoWhatMayHang()
    {
        _requests.Answer();
        if (!_watch.IsStalled || _stall is not null) return;
        _stall = StallReport.Describe(
            _settings.Plan.Name, _session.Pipelines, _watch.Silence,
            _settings.Trust is RestrictedPolicy ? null : _settings.Plan.Hint);
    }
}
