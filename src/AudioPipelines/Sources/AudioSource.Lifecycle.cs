using AudioPipelines.Sources;

namespace AudioPipelines;

/// <content>From a start to its end.</content>
public abstract partial class AudioSource
{
    /// <inheritdoc/>
    public void Start()
    {
        SourceRun run;
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_run is { IsFinished: false }) return;
            if (_run is { IsLeftBehind: true })
                throw new AudioSourceException(AudioSourceErrorKind.Busy, $"The source '{Name}' cannot start: the callback of its last run has not returned.");
            if (_run is not null) _completion = NewCompletion(); // the one before still belongs to its run
            run = _run = new SourceRun(_completion, $"audio: {Name}");
            _delivery.Resume();
        }

        ChangeState(AudioSourceState.Starting);
        try
        {
            Open(run.Stopping);
            run.Stopping.ThrowIfCancellationRequested();
        }
        catch (Exception thrown)
        {
            AudioSourceException? error = run.Stopping.IsCancellationRequested ? null : AsSourceException(thrown);
            Finish(run, error);
            if (error is null) throw new OperationCanceledException($"The source '{Name}' was stopped while it was starting.", thrown);
            if (error == thrown) throw;
            throw error;
        }

        ChangeState(StateAfterOpen);
        run.Start(() => RunToEndAsync(run));
    }

    /// <inheritdoc/>
    public void Stop() => Stop(CancellationToken.None);

    /// <summary>Stops the source, and stops waiting for a callback that does not return earlier than
    /// <see cref="AudioSourceOptions.StopDeadline"/> says.</summary>
    /// <param name="giveUp">When set, the callback is left behind, as after the deadline.</param>
    public void Stop(CancellationToken giveUp)
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
            // Inside the callback, or inside Open: release now; the run itself ends when the caller returns.
            CloseSafely();
            return;
        }

        CloseSafely();
        if (EndsInTime(run, giveUp)) return;
        run.LeaveBehind();
        Finish(run, null); // before the warning: a handler that stops the source would wait once more
        Notify(new SourceWarning(
            $"The source '{Name}' was stopped, but its callback has not returned in time; it is left behind."));
    }

    private static AudioSourceException AsSourceException(Exception thrown) =>
        thrown as AudioSourceException
        ?? new AudioSourceException(AudioSourceErrorKind.Internal, $"The source failed: {thrown.Message}", thrown);

    private bool EndsInTime(SourceRun run, CancellationToken giveUp)
    {
        try
        {
            // Not a timer or a continuation: those need a thread of the pool, all of which the application may keep busy.
            if (!run.Completion.Task.Wait((int)Math.Clamp(Options.StopDeadline.TotalMilliseconds, -1, int.MaxValue), giveUp)) return false;
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
        try
        {
            await RunAsync(run.Thread, run.Stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (run.Stopping.IsCancellationRequested)
        {
            // Stopped, as asked.
        }
        catch (Exception thrown)
        {
            error = AsSourceException(thrown);
        }

        Finish(run, error);
    }

    private void Finish(SourceRun run, AudioSourceException? error)
    {
        if (run.IsFinished) return; // given up by Stop; what it held is released
        CloseSafely();
        AudioSourceState previous, end = error is null ? AudioSourceState.Stopped : AudioSourceState.Failed;
        lock (_lock)
        {
            // At once, and before anybody is told: a handler of the events below may start the source again.
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
            _ = run.Completion.Task.Exception; // observed: who wants to know awaits Completion
        }
        else
        {
            Notify(new SourceStopped(Ledger));
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
