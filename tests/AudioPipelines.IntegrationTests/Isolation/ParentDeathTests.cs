using System.Globalization;

namespace AudioPipelines.IntegrationTests.Isolation;

/// <summary>A worker does not outlive the process that started it.</summary>
public class ParentDeathTests
{
    [TestCase("KILL")]
    [TestCase("INT")]
    public void The_workers_end_with_their_parent(string signal)
    {
        using var tool = BackgroundProgram.Start(
            "env", ["--default-signal=INT", "dotnet", Repository.Cli, "run", "tone", "--isolate", "--set", "realtime=true", "--json", "frames"]);
        Eventually.Is(() => tool.Output.Contains("\"frame\"", StringComparison.Ordinal), "frames", TimeSpan.FromMinutes(2));
        int worker = Children(tool.ProcessId).Single();
        Assert.That(Isolated.Lives(worker));

        tool.Signal(signal);

        Assert.That(tool.WaitForExit(), Is.EqualTo(signal == "KILL" ? 137 : 130), tool.Output);
        Eventually.Is(() => !Isolated.Lives(worker), "the worker's end");
    }

    private static IEnumerable<int> Children(int process) =>
        Directory.EnumerateDirectories($"/proc/{process}/task")
            .SelectMany(task => File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(child => int.Parse(child, CultureInfo.InvariantCulture));
}
