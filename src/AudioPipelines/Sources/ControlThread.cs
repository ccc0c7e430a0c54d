namespace AudioPipelines.Sources;

/// <summary>
/// Runs calls that may hang inside GStreamer (parsing, state changes) on their own thread, with a deadline. State changes must
/// not happen on a streaming thread, and a driver or network element that hangs must not block the caller.
/// </summary>
internal static class ControlThread
{
    /// <summary>Runs an action and waits for it up to a deadline. Its exception is thrown here.</summary>
    /// <param name="name">The thread's name.</param>
    /// <param name="action">The action. It goes on alone when the deadline has passed.</param>
    /// <param name="deadline">How long to wait.</param>
    /// <param name="cancellation">Ends the waiting early, as if the deadline had passed.</param>
    /// <returns>Whether the action is done.</returns>
    public static bool Run(string name, Action action, TimeSpan deadline, CancellationToken cancellation = default)
    {
        (Task done, Thread thread) = Begin(name, action);
        try
        {
            if (!done.Wait((int)Math.Clamp(deadline.TotalMilliseconds, 0, int.MaxValue), cancellation)) return false;
        }
        catch (AggregateException)
        {
            // Thrown below, unwrapped.
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        thread.Join();
        done.GetAwaiter().GetResult();
        return true;
    }

    /// <summary>Runs an action without waiting for it. It does not use a pool thread, since the application may keep all of those
    /// busy.</summary>
    /// <param name="name">The thread's name.</param>
    /// <param name="action">The action.</param>
    /// <returns>Completes when it has returned, or fails with what it throws.</returns>
    public static Task RunAsync(string name, Action action) => Begin(name, action).Done;

    private static (Task Done, Thread Thread) Begin(string name, Action action)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                action();
                done.SetResult();
            }
            catch (OperationCanceledException cancelled) when (cancelled.CancellationToken.IsCancellationRequested)
            {
                done.SetCanceled(cancelled.CancellationToken);
            }
            catch (Exception thrown)
            {
                done.SetException(thrown);
                _ = done.Task.Exception; // observed, in case nobody waits any more
            }
        })
        {
            IsBackground = true,
            Name = name,
        };
        thread.Start();
        return (done.Task, thread);
    }
}
