using System.Runtime.ExceptionServices;
using AudioPipelines.Descriptions;
using AudioPipelines.Sources;
using AudioPipelines.Supervision;

namespace AudioPipelines;

/// <content>Going over to another plan while the source runs.</content>
public sealed partial class GstSource
{
    private CancellationTokenSource _turn = new();
    private Replacement? _replacement;
    private ExceptionDispatchInfo? _openError;
    private bool _acceptsReplacements;

    /// <summary>Makes the source run from another plan. Its callback, its reader and its ledger stay; a new epoch begins. A source that
    /// does not run takes the plan at its next start.</summary>
    /// <remarks>The pipelines that run are released before the new ones are built, since both may want the same device. When the new
    /// ones cannot be opened, the source goes back to the plan it had, in a new epoch too.</remarks>
    /// <param name="plan">The new plan. The source keeps its name.</param>
    /// <returns>Completes once the source runs from the new plan. Fails with an <see cref="AudioSourceException"/> when that could not be
    /// opened; is cancelled when another replacement came first. Do not wait for it inside the callback.</returns>
    /// <exception cref="InvalidOperationException">The source was made from a pipeline of another binding.</exception>
    public Task ReplaceAsync(PipelinePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (_existingPipeline != 0) throw new InvalidOperationException($"The source '{Name}' was made from a pipeline; it cannot go over to a plan.");
        Replacement? overtaken;
        CancellationTokenSource turn;
        var replacement = new Replacement(plan);
        lock (_lock)
        {
            if (!_acceptsReplacements)
            {
                _plan = plan;
                return Task.CompletedTask;
            }

            (overtaken, _replacement) = (_replacement, replacement);
            turn = _turn;
        }

        overtaken?.Done.TrySetCanceled();
        turn.Cancel();
        return replacement.Done.Task;
    }

    private void AcceptReplacements()
    {
        lock (_lock) _acceptsReplacements = true;
    }

    /// <summary>At the end of a run: a plan that came too late for it is for the next one.</summary>
    private void SettleReplacement()
    {
        Replacement? late;
        lock (_lock)
        {
            _acceptsReplacements = false;
            (late, _replacement) = (_replacement, null);
            if (late is not null) _plan = late.Plan;
        }

        late?.Done.TrySetResult();
    }

    private async Task RunUntilReplacedAsync(OwnThread thread, CancellationToken stopping)
    {
        var turn = new CancellationTokenSource(); // has no timer and no wait handle: nothing to dispose of, and late cancellations are harmless
        using CancellationTokenRegistration stopped = stopping.Register(turn.Cancel);
        lock (_lock)
        {
            _turn = turn;
            if (_replacement is not null) return;
        }

        try
        {
            var loop = new RestartLoop(Plan.Restart, Options.TimeProvider, PrepareRestart);
            await loop.RunAsync(token => ReopenAsync(thread, token), token => RunSessionOrFailAsync(thread, token), turn.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (turn.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            // Replaced while it waited for a restart.
        }
        finally
        {
            await thread.Return();
        }
    }

    private Task RunSessionOrFailAsync(OwnThread thread, CancellationToken stopping)
    {
        ExceptionDispatchInfo? error = _openError;
        _openError = null;
        error?.Throw();
        return RunSessionAsync(thread, stopping);
    }

    /// <summary>Goes over to the plan that waits, if there is one.</summary>
    /// <returns>False when the run is over.</returns>
    private bool TakeReplacement(CancellationToken stopping)
    {
        Replacement? next;
        PipelinePlan previous;
        lock (_lock)
        {
            if (_replacement is null || stopping.IsCancellationRequested) return false;
            (next, _replacement) = (_replacement, null);
            previous = _plan;
        }

        CloseSession();
        ChangeState(AudioSourceState.Starting);
        ExceptionDispatchInfo? error = TryOpen(next.Plan, stopping);
        if (stopping.IsCancellationRequested)
        {
            next.Done.TrySetResult(); // the plan is in place for the next start
            return false;
        }

        if (error is not null)
        {
            _openError = TryOpen(previous, stopping);
            next.Done.TrySetException(error.SourceException);
            _ = next.Done.Task.Exception; // observed: who wants to know awaits the task
        }

        if (_openError is null) ChangeState(AudioSourceState.Running);
        next.Done.TrySetResult();
        return true;
    }

    private ExceptionDispatchInfo? TryOpen(PipelinePlan plan, CancellationToken stopping)
    {
        lock (_lock) _plan = plan;
        try
        {
            OpenSession(stopping);
            return null;
        }
        catch (Exception thrown)
        {
            return ExceptionDispatchInfo.Capture(thrown);
        }
    }

    /// <summary>A plan that waits to be gone over to.</summary>
    private sealed record Replacement(PipelinePlan Plan)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
