using AudioPipelines.Sources;
using AudioPipelines.Telemetry;

namespace AudioPipelines;

/// <content>Starting, running and stopping.</content>
public abstract partial class AudioSource
{
    /// <inheritdoc/>
    public void Start() => StartCore(CancellationToken.None);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken = default) => cancellationToken.IsCancellationRequested
        ? Task.FromCanceled(cancellationToken)
        : ControlThread.RunAsync($"start: {Name}", () => StartCore(cancellationToken));

    /// <inheritdoc/>
    public void Stop() => StopCore(CancellationToken.None);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken giveUp = default)
    {
        SourceRun? run;
        lock (_lock) run = _run;
        if (run is null || !IsOnThreadOf(run)) return ControlThread.RunAsync($"stop: {Name}", () => StopCore(giveUp));
        StopCore(giveUp); // inside the callback: another thread would wait for this callback
        return Task.CompletedTask;
    }

    private void StartCore(CancellationToken cancellationToken)
    {
        SourceRun? run = BeginRun();
        if (run is null) return;
        using SourceSpan? span = SourceSpan.Begin(SourceSpan.Start, Name);
        using CancellationTokenRegistration cancelled = cancellationToken.UnsafeRegister(
            static begun => ((SourceRun)begun!).RequestStop(), run);
        ChangeState(AudioSourceState.Starting);
        try
        {
            Open(run.Stopping);
            run.Stopping.ThrowIfCancellationRequested();
        }
        catch (Exception thrown)
        {
            AudioSourceException? error = run.Stopping.IsCancellationRequested ? null : AsSourceException(thrown);
            if (error is not null) span?.Failed(error);
            Finish(run, error);
            Return(run);
            if (error is null)
                throw new OperationCanceledException(
                    $"The source '{Name}' was stopped while it was starting.", thrown, cancellationToken);
            if (error == thrown) throw;
            throw error;
        }

        span?.Dispose(); // the source's thread is no part of it
        ChangeState(StateAfterOpen);
        run.Start(() => _ = RunToEndAsync(run));
    }

    private void StopCore(CancellationToken giveUp)
    {
        SourceRun? run;
        lock (_lock)
        {
            run = _run;
            if (run is null || run.IsFinished) return;
            _delivery.Halt();
        }

        run.RequestStop();
        if (IsOnThreadOf(run))
        {
            // Inside the callback, an observer, an event or Open: release now. The run itself ends when the caller returns. On a
            // streaming thread, a release would wait for this same thread, so the run releases.
            _delivery.HaltInside();
            if (!_delivery.IsOnStreamingThread) CloseSafely();
            return;
        }

        if (_delivery.WaitForDirectTurn(Options.StopDeadline, giveUp))
        {
            CloseSafely();
            if (EndsInTime(run, giveUp)) return;
        }

        run.LeaveBehind();
        Finish(run, null); // before the warning: a handler that stops the source would wait once more
        Notify(new SourceWarning(
            $"The source '{Name}' was stopped, but its callback has not returned in time; it is left behind."));
    }

    /// <summary>Makes the run of a start, once the previous run is over.</summary>
    /// <returns><see langword="null"/>: a run goes on.</returns>
    private SourceRun? BeginRun()
    {
        while (true)
        {
            SourceRun last;
            lock (_lock)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                if (_run is { IsLeftBehind: true }) throw NotReturned();
                if (_run is not { IsFinished: false })
                {
                    if (_run is not null) _completion = NewCompletion(); // the old one still belongs to its run
                    else MeteredSources.Add(_metered);
                    _delivery.Resume();
                    return _run = new SourceRun(_completion, $"audio: {Name}");
                }

                if (!_run.Stopping.IsCancellationRequested) return null;
                last = _run;
            }

            if (IsOnThreadOf(last))
            {
                throw new InvalidOperationException(
                    $"The source '{Name}' was stopped and cannot start inside its own callback: the run that is to end is "
                    + $"waiting for it. "
                    + "Start it from elsewhere, for instance after awaiting Completion.");
            }

            if (!EndsInTime(last, CancellationToken.None)) throw NotReturned();
        }
    }

    private AudioSourceException NotReturned() => new(
        AudioSourceErrorKind.Busy,
        $"The source '{Name}' cannot start: its last run was stopped and has not returned yet from its callback, or from its "
        + $"own code. "
        + "Start it again once that has returned.");

    private static AudioSourceException AsSourceException(Exception thrown) =>
        thrown as AudioSourceException
        ?? new AudioSourceException(AudioSourceErrorKind.Internal, $"The source failed: {thrown.Message}", thrown);

    private bool EndsInTime(SourceRun run, CancellationToken giveUp)
    {
        try
        {
            // No timer or continuation: they need a pool thread, and the application may keep all of those busy.
            if (!run.Completion.Task.Wait((int)Math.Clamp(Options.StopDeadline.TotalMilliseconds, -1, int.MaxValue), giveUp))
                return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (AggregateException)
        {
            // It failed at the same time. Completion says so.
        }

        run.Thread.Join();
        return true;
    }

    private async Task RunToEndAsync(SourceRun run)
    {
        AudioSourceException? error = null;
        bool hasEnded = false;
        try
        {
            await RunAsync(run.Thread, run.Stopping).ConfigureAwait(false);
            EndBuilding(emitsRest: true);
            hasEnded = true;
        }
        catch (OperationCanceledException) when (run.Stopping.IsCancellationRequested)
        {
            // Stopped, as asked.
        }
        catch (Exception thrown)
        {
            error = AsSourceException(thrown);
        }

        EndBuilding(emitsRest: false);
        try
        {
            _delivery.WaitUntilTaken(run.Stopping);
        }
        catch (AudioSourceException thrown)
        {
            error ??= thrown;
        }

        Finish(run, error, hasEnded && !run.Stopping.IsCancellationRequested);
        Return(run);
    }

    /// <summary>Notes that a run has returned. If it was left behind, what it took since then is released.</summary>
    private void Return(SourceRun run)
    {
        if (run.IsLeftBehind) CloseSafely();
        run.Return();
    }

    private void Finish(SourceRun run, AudioSourceException? error, bool hasEnded = false)
    {
        if (run.IsFinished) return; // Stop gave it up and released what it held
        CloseSafely();
        AudioSourceState previous;
        AudioSourceState end = error is not null ? AudioSourceState.Failed
            : hasEnded ? AudioSourceState.Ended
            : AudioSourceState.Stopped;
        lock (_lock)
        {
            // In one step, before any event: a handler of the events below may start the source again.
            if (!run.TryFinish()) return;
            _delivery.Halt();
            _delivery.Complete();
            previous = _state;
            _state = end;
        }

        if (previous != end) Notify(new SourceStateChanged(previous, end));
        if (error is not null)
        {
            Notify(new SourceFailed(error, IsFinal: true));
            run.Completion.TrySetException(error);
            _ = run.Completion.Task.Exception; // observed: an application that needs it awaits Completion
        }
        else
        {
            Notify(new SourceStopped(Ledger) { HasEnded = hasEnded });
            run.Completion.TrySetResult();
        }
    }

    private void CloseSafely()
    {
        try
        {
            Close();
        }
        catch (Exception thrown)
        {
            SourceLog.CloseFailed(Options.Logger, Name, thrown);
        }
    }
}
