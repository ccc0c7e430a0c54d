namespace AudioPipelines.ReadmeTests;

public class SamplesTests
{
    [Test]
    public void The_ten_lines_run_without_a_microphone()
    {
        ProgramResult result = ProcessRunner.Run("dotnet", [Program("Samples.ConsoleApp")]);
        Assert.That(result.Exited().OutputLines[^1], Is.EqualTo("102400 of 102400 samples delivered"));
    }

    [Test]
    public void The_worker_logs_levels_and_stops_when_it_is_told_to()
    {
        using BackgroundProgram worker = BackgroundProgram.Start("dotnet", [Program("Samples.WorkerService")]);
        Eventually.Is(() => worker.Output.Contains("frontDoor: peaks -6.0, -6.0 dBFS"), "a line with the levels of both channels");
        worker.Signal("TERM");
        Assert.That(worker.WaitForExit(), Is.Zero, worker.Output);
        Assert.That(worker.Output, Does.Contain("Stopped: "));
    }

    private static string Program(string name) =>
        Path.Combine(Repository.Root, "artifacts", "bin", name, Path.GetFileName(Path.GetDirectoryName(Repository.Cli)!), name + ".dll");
}
