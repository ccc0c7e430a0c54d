using System.Globalization;

namespace AudioPipelines.IntegrationTests.Isolation;

/// <summary>A worker does not outlive the process that started it.</summary>
public class ParentDeathTests
{
    [TestCase("KILL")]
    [TestCase("INT")]
    public void The_workers_end_with_their_parent(string signal)
    {
        using var tool = BackgroundProgram.StartTool(
            ["run", "tone", "--isolate", "--set", "realtime=true", "--json", "frames"]);
        Eventually.Is(() => tool.Output.Contains("\"frame\"", StringComparison.Ordinal), "frames", TimeSpan.FromMinutes(2));
        int worker = Isolated.Children(tool.ProcessId.ToString(CultureInfo.InvariantCulture)).Single();
        Assert.That(Isolated.Lives(worker));

        tool.Signal(signal);

        Assert.That(tool.WaitForExit(), Is.EqualTo(signal == "KILL" ? 137 : 130), tool.Output);
        Eventually.Is(() => !Isolated.Lives(worker), "the worker's end");
    }
}
