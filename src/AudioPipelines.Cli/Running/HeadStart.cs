using AudioPipelines.Cli.Output;
using AudioPipelines.GStreamer;

namespace AudioPipelines.Cli.Running;

/// <summary>What every <c>run</c> needs, begun on threads of its own before the command line is read: GStreamer reads its
/// registry, and the code is loaded that reads descriptions and shows the closing table. It only makes a run start sooner; what
/// fails here fails again where it is told.</summary>
internal static class HeadStart
{
    /// <summary>Begins, if the command line is one of <c>run</c>.</summary>
    /// <returns>To be waited for before the process ends: its libraries must not be unloaded under a thread that is still in
    /// them.</returns>
    public static Task Take(string[] arguments)
    {
        if (arguments is not ["run", _, ..]) return Task.CompletedTask;
        // In an isolated run this process stays without GStreamer.
        Task gstreamer = arguments.Contains("--isolate") ? Task.CompletedTask : Begin(Gst.Initialize);
        Task table = arguments.Contains("--quiet") || arguments.Contains("--json") ? Task.CompletedTask : Begin(Terminal.Prepare);
        return Task.WhenAll(gstreamer, Begin(() => Presets.Load("tone")), table);
    }

    private static async Task Begin(Action task)
    {
        try
        {
            await Task.Factory.StartNew(
                task, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Told by the run itself; here it would end the process.
        }
    }
}
