namespace AudioPipelines.Sources;

/// <summary>The places that a replay is asked to go to. Any thread asks; the source's thread goes there.</summary>
internal sealed class ReplayJumps
{
    private readonly Lock _lock = new();
    private CancellationTokenSource? _pass;
    private (TimeSpan Place, TaskCompletionSource Done)? _asked;

    /// <summary>Asks for a place, instead of another that has not been gone to.</summary>
    public Task Ask(TimeSpan place)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        (TimeSpan, TaskCompletionSource Done)? overtaken;
        lock (_lock)
        {
            (overtaken, _asked) = (_asked, (place, done));
            _pass?.Cancel();
        }

        overtaken?.Done.TrySetCanceled();
        return done.Task;
    }

    /// <summary>Begins a pass. The caller disposes of what ends it.</summary>
    public CancellationTokenSource Begin(CancellationToken stopping)
    {
        var pass = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        lock (_lock)
        {
            _pass = pass;
            if (_asked is not null) pass.Cancel();
        }

        return pass;
    }

    /// <summary>Takes the place that has ended the pass, and is gone to now.</summary>
    /// <param name="go">Notes the place, before who asked hears of it. No lock is held.</param>
    public TimeSpan Take(Action<TimeSpan> go)
    {
        (TimeSpan Place, TaskCompletionSource Done) taken;
        lock (_lock) (taken, _asked) = (_asked!.Value, null);
        go(taken.Place);
        taken.Done.TrySetResult();
        return taken.Place;
    }

    /// <summary>Notes that a pass is over.</summary>
    public void EndPass()
    {
        lock (_lock) _pass = null;
    }

    /// <summary>Ends the run: no place is gone to any more.</summary>
    public void End(Exception why)
    {
        (TimeSpan, TaskCompletionSource Done)? late;
        lock (_lock) (late, _asked) = (_asked, null);
        if (late?.Done is not { } done) return;
        done.TrySetException(why);
        _ = done.Task.Exception; // observed: an application that needs it awaits the task
    }
}
