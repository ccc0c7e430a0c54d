using System.Diagnostics;
using System.Runtime.ExceptionServices;
using AudioPipelines.Delivery;
using AudioPipelines.Sources;
using AudioPipelines.Supervision;

namespace AudioPipelines;

/// <content>Switching to another plan while the source runs.</content>
public sealed partial class GstSource
{
    private CancellationTokenSource _turn = new();
    private Replacement? _replacement; // the one that waits, or is being brought up
    private Replacement? _latest; // the one that may still have something to release
    private volatile Handover? _handover;
    private ExceptionDispatchInfo? _openError;
    private bool _acceptsReplacements;

    /// <summary>Makes the source run from another plan. Its callback, its reader and its ledger stay; a new epoch begins. A
    /// source that does not run takes the plan at its next start. A plan that equals the current one changes nothing.</summary>
    /// <remarks>
    /// The new pipelines are built, checked and started beside the running ones. If one fails, the new ones are released, and the
    /// running ones are not disturbed. A live source switches at a frame where all new streams have audio, so indices go on
    /// without a hole. A live plan is refused if it brings no audio within its start deadline while the running one does.
    /// <para>Pipelines cannot run side by side if they want the same device or both write somewhere. Then the old ones are closed
    /// before the new ones are opened. A <see cref="SourceWarning"/> reports this outage; <see cref="EpochStarted.Outage"/> is
    /// its length in samples. If the new ones cannot be opened then, the source returns to its old plan.</para>
    /// </remarks>
    /// <param name="plan">The new plan. The source keeps its name.</param>
    /// <returns>Completes once the source runs from the new plan. Fails with an <see cref="AudioSourceException"/> when that
    /// cannot be opened; is cancelled when another replacement comes first. Do not wait for it inside the callback.</returns>
    /// <exception cref="InvalidOperationException">The source was made from a pipeline of another binding.</exception>
    /// <exception cref="AudioSourceException">The plan plays a recording.</exception>
    public Task ReplaceAsync(PipelinePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        RefuseReplay(plan);
        if (_existingPipeline != 0)
            throw new InvalidOperationException($"The source '{Name}' was made from a pipeline; it cannot go over to a plan.");
        return GoOverTo(plan, null);
    }

    /// <summary>Begins to go over to other pipelines, in place of those that have not taken over yet.</summary>
    /// <param name="plan">Their plan; <see langword="null"/>: the one that runs.</param>
    /// <param name="startAt">Where their frames begin; <see langword="null"/>: at the beginning.</param>
    private Task GoOverTo(PipelinePlan? plan, TimeSpan? startAt)
    {
        Replacement? overtaken, before, replacement;
        lock (_lock)
        {
            if (!_acceptsReplacements)
            {
                _plan = plan ?? throw EndedBeforeSeek();
                return Task.CompletedTask;
            }

            bool stays = plan is not null && plan.Equals(_plan);
            if (stays && _replacement is { StartAt: not null }) return Task.CompletedTask;
            replacement = stays ? null : new Replacement(plan ?? _plan) { StartAt = startAt };
            (overtaken, before) = (_replacement, _latest);
            _replacement = replacement;
            _latest = replacement ?? before;
        }

        overtaken?.Cancel();
        overtaken?.Done.TrySetCanceled();
        if (replacement is null) return Task.CompletedTask;
        replacement.Start($"replace: {Name}", before, () => BringUp(replacement));
        return replacement.Done.Task;
    }

    private void AcceptReplacements()
    {
        lock (_lock) _acceptsReplacements = true;
    }

    /// <summary>Ends the replacements of a run. A plan that came too late is for the next run.</summary>
    private void SettleReplacement()
    {
        Replacement? late, latest;
        lock (_lock)
        {
            _acceptsReplacements = false;
            (late, _replacement) = (_replacement, null);
            if (late is not null) _plan = late.Plan;
            latest = _latest;
        }

        late?.Cancel();
        late?.Span?.Dispose();
        if (late is { StartAt: not null }) late.Refuse(EndedBeforeSeek());
        late?.Done.TrySetResult();
        latest?.Cancel();
        latest?.WaitUntilReleased(Options.StopDeadline);
    }

    private protected override async Task RunAsync(ResumableThread thread, CancellationToken stopping)
    {
        ExceptionDispatchInfo? failure = null;
        bool hasEnded = false;
        do
        {
            try
            {
                hasEnded = await RunUntilReplacedAsync(thread, stopping).ConfigureAwait(false);
                failure = null;
            }
            catch (AudioSourceException thrown) when (thrown.Kind is not AudioSourceErrorKind.CallbackFailed)
            {
                hasEnded = true;
                failure = ExceptionDispatchInfo.Capture(thrown);
            }
        }
        while (GoesOn(hasEnded, failure, stopping));
        failure?.Throw();
    }

    /// <summary>Runs the pipelines, with restarts as the plan says, until they end or new ones take over.</summary>
    /// <returns>Whether they have ended.</returns>
    private async Task<bool> RunUntilReplacedAsync(ResumableThread thread, CancellationToken stopping)
    {
        // has no timer and no wait handle: nothing to dispose of, and late cancellations are harmless
        var turn = new CancellationTokenSource();
        using CancellationTokenRegistration stopped = stopping.Register(turn.Cancel);
        lock (_lock)
        {
            _turn = turn;
            if (_replacement is { IsReady: true }) return false;
        }

        try
        {
            var loop = new RestartLoop(Plan.Restart, Time, PrepareRestart, _time is { } time ? time.NextDouble : null);
            await loop.RunAsync(token => ReopenAsync(thread, token), token => RunSessionOrFailAsync(thread, token), turn.Token)
                .ConfigureAwait(false);
            return !turn.IsCancellationRequested;
        }
        catch (OperationCanceledException) when (turn.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            return false; // replaced while it waited for a restart
        }
        finally
        {
            await thread.SwitchBackAsync();
        }
    }

    private async Task RunSessionOrFailAsync(ResumableThread thread, CancellationToken stopping)
    {
        ExceptionDispatchInfo? error = _openError;
        _openError = null;
        error?.Throw();
        GstSession? session;
        lock (_lock) session = _session;
        if (session is null) // a replacement ended the wait for a restart, and was then overtaken
        {
            stopping.ThrowIfCancellationRequested();
            OpenSession(stopping);
            ChangeToRunning();
        }

        await RunSessionAsync(thread, stopping).ConfigureAwait(false);
        while (IsToBeginAgain() && !stopping.IsCancellationRequested)
        {
            await thread.SwitchBackAsync();
            BeginAgain(stopping);
            await RunSessionAsync(thread, stopping).ConfigureAwait(false);
        }
    }

    /// <summary>Whether the plan says so, and there is something to play: what gives no frame would go round for ever.</summary>
    private bool IsToBeginAgain()
    {
        lock (_lock) return _plan.Loop && _session is { HasFrames: true };
    }

    /// <summary>Switches to the waiting plan, if there is one. If the pipelines have ended, it first waits until that plan is
    /// ready or refused.</summary>
    /// <returns>False when the run is over.</returns>
    private bool GoesOn(bool hasEnded, ExceptionDispatchInfo? failure, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            Replacement? next;
            lock (_lock) next = _replacement;
            if (next is null || !(next.IsReady || hasEnded))
            {
                return !hasEnded; // the plan that was ready has been overtaken: go on as before
            }

            if (!next.WaitUntilReady(stopping)) continue;
            if (failure?.SourceException is AudioSourceException error) Notify(new SourceFailed(error, IsFinal: false));
            bool goesOn = next.Session is null ? CloseAndOpen(next, stopping) : TakeOver(next, stopping);
            next.Span?.Dispose();
            if (goesOn) return true;
        }

        return false;
    }

    private bool TakeOver(Replacement next, CancellationToken stopping)
    {
        GstSession? old;
        lock (_lock)
        {
            if (_replacement != next || stopping.IsCancellationRequested) return false;
            old = _session;
        }

        old?.Halt();
        lock (_lock)
        {
            if (_replacement != next || stopping.IsCancellationRequested) return false;
            _replacement = null;
            if (old is not null) Account(old);
            next.Session!.Follow(_lastFrame, _nextEpoch);
            (_session, _timeline, _plan, next.Left) = (next.Session, next.Timeline!, next.Plan, old);
            _openError = null;
            _memory = next.Session.Memory;
            _audit = next.Session.Audit;
        }

        _handover = null;
        Delivery.MoveTo(next.StartAt ?? BeginningIfAny);
        next.SetTaken();
        TakeTags(next.Session!.Tags, isSameAudio: next.StartAt is not null);
        if (Delivery.IsPaused) HoldOrLetGo();
        ChangeToRunning();
        next.Done.TrySetResult();
        return true;
    }

    private bool CloseAndOpen(Replacement next, CancellationToken stopping)
    {
        PipelinePlan previous;
        lock (_lock)
        {
            if (_replacement != next) return false;
            _replacement = null;
            previous = _plan;
        }

        next.SetTaken();
        TimeSpan? left = next.StartAt is null ? null : Position; // a seek that fails goes back to it
        long closed = Stopwatch.GetTimestamp();
        CloseSession();
        ChangeState(AudioSourceState.Starting);
        ExceptionDispatchInfo? error = TryOpen(next.Plan, next.Reason, next.StartAt, stopping);
        if (stopping.IsCancellationRequested)
        {
            next.Done.TrySetResult(); // the plan is in place for the next start
            return false;
        }

        if (error is not null)
        {
            next.Span?.Failed(error.SourceException);
            _openError = TryOpen(previous, next.Reason, left, stopping);
            next.Refuse(error.SourceException);
        }

        double outage = Stopwatch.GetElapsedTime(closed).TotalSeconds;
        Delivery.MoveTo((error is null ? next.StartAt : left) ?? BeginningIfAny);
        if (next.StartAt is null) Notify(new SourceWarning(
            $"The new pipelines of '{Name}' cannot run beside the others ({next.Obstacle}): those were closed first, "
            + $"and {(error is null ? "the new ones" : "they, since the new ones failed,")} opened {outage:0.00} s later."));
        if (_openError is null) ChangeToRunning();
        next.Done.TrySetResult();
        return true;
    }

    /// <summary>The place where a plan begins to play.</summary>
    private TimeSpan? BeginningIfAny => IsLive ? null : TimeSpan.Zero;

    private ExceptionDispatchInfo? TryOpen(
        PipelinePlan plan, string reason, TimeSpan? startAt, CancellationToken stopping)
    {
        lock (_lock) _plan = plan;
        if (startAt is null) _tags = new SourceTags();
        try
        {
            OpenSession(stopping, reason, startAt);
            return null;
        }
        catch (Exception thrown)
        {
            return ExceptionDispatchInfo.Capture(thrown);
        }
    }
}
