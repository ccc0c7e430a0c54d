using AudioPipelines.Descriptions;
using AudioPipelines.GStreamer;

namespace AudioPipelines.Cli.Running;

/// <summary>What every <c>run</c> needs, begun on threads of its own before the command line is read: GStreamer reads its registry, and
/// the code that reads descriptions is loaded. It only makes a run start sooner; what fails here fails again where it is told.</summary>
internal static class HeadStart
{
    /// <summary>Begins, if the command line is one of <c>run</c>.</summary>
    public static void Take(string[] arguments)
    {
        if (arguments is not ["run", _, ..]) return;
        // In an isolated run this process stays without GStreamer.
        if (!arguments.Contains("--isolate")) Begin(Gst.Initialize);
        Begin(() => Presets.Load("tone"));
    }

    private static void Begin(Action task) => new Thread(() =>
    {
        try
        {
            task();
        }
        catch (Exception)
        {
            // Told by the run itself; here it would end the process.
        }
    })
    { IsBackground = true }.Start();
}
