namespace AudioPipelines.Hosting.Sources;

/// <summary>Runs what blocks on a thread of its own, so that many sources do not wait for the thread pool to grow.</summary>
internal static class Dedicated
{
    public static Task Run(Action body, string name)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                body();
                done.SetResult();
            }
            catch (Exception thrown)
            {
                done.SetException(thrown);
            }
        })
        {
            IsBackground = true,
            Name = name,
        };
        thread.Start();
        return done.Task;
    }
}
