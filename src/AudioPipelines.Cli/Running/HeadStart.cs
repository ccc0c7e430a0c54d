using AudioPipelines.Cli.Output;
using AudioPipelines.GStreamer;
using AudioPipelines.Nats;

namespace AudioPipelines.Cli.Running;

/// <summary>Starts what every <c>run</c> and <c>serve</c> needs, on threads of its own, before the command line is read:
/// GStreamer reads its registry, and the code that reads descriptions and shows the closing table is loaded. It only makes a run
/// start sooner. What fails here fails again where it is reported.</summary>
internal static class HeadStart
{
    /// <summary>Starts, if the command line is one of these.</summary>
    /// <returns>The caller waits for it before the process ends: its libraries must not be unloaded while a thread is still in
    /// them.</returns>
    public static Task Take(string[] arguments)
    {
        if (arguments is not ["run" or "serve", _, ..]) return Task.CompletedTask;
        // In an isolated run this process stays without GStreamer.
        // So does one that hears another machine's source.
        bool isElsewhere = arguments[0] == "run" && RemoteAddress.Is(arguments[1]);
        Task gstreamer = isElsewhere || arguments.Contains("--isolate") ? Task.CompletedTask : Begin(Gst.Initialize);
        bool hasTable = arguments[0] == "run" && !arguments.Contains("--quiet") && !arguments.Contains("--json");
        Task table = hasTable ? Begin(Terminal.Prepare) : Task.CompletedTask;
        return Task.WhenAll(gstreamer, Begin(() => PipelineDescription.Load("tone")), table);
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
            // The run itself reports it; here it would end the process.
        }
    }
}
