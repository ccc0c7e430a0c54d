using System.Globalization;
using AudioPipelines.IntegrationTests.Sources;

namespace AudioPipelines.IntegrationTests.Isolation;

/// <summary>Plans whose pipelines run in a worker, and what tests want to know of them.</summary>
internal static class Isolated
{
    /// <summary>A live source of counters that ends after ten seconds, and a fault filter before its sink.</summary>
    public static string Counter(string script = "") =>
        $"countersrc is-live=true ! audio/x-raw,format=S32LE,rate=48000,channels=2 ! audiofault name=culprit "
        + $"script=\"{script}\" ! appsink";

    /// <summary>A plan with time enough for the start of a process on a busy machine.</summary>
    public static PipelinePlan Plan(params string[] launch) =>
        Launch.Plan(launch) with { Isolation = new(), StartDeadline = TimeSpan.FromSeconds(60) };

    /// <summary>The processes that a process has started and that are not waited for.</summary>
    public static IEnumerable<int> Children(string process) =>
        Directory.EnumerateDirectories($"/proc/{process}/task").SelectMany(ChildrenOfThread).Select(
            child => int.Parse(child, CultureInfo.InvariantCulture));

    /// <summary>Whether a process is there and no zombie.</summary>
    public static bool Lives(int process)
    {
        try
        {
            return !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string[] ChildrenOfThread(string task)
    {
        try
        {
            return File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (IOException)
        {
            return []; // the thread is over
        }
    }
}
