namespace AudioPipelines.ReadmeTests;

[Parallelizable] // waits for programs
public class SamplesTests
{
    [Test]
    public void The_ten_lines_run_without_a_microphone()
    {
        ProgramResult result = ProcessRunner.Run(ConsoleApp[0], ConsoleApp[1..]);
        Assert.That(result.Exited().OutputLines[^1], Is.EqualTo("102400 of 102400 samples delivered"));
    }

    [Test]
    public void The_worker_logs_levels_and_stops_when_it_is_told_to()
    {
        using BackgroundProgram worker = BackgroundProgram.Start(WorkerService[0], WorkerService[1..]);
        Eventually.Is(
            () => worker.Output.Contains("frontDoor: peaks -6.0, -6.0 dBFS"), "a line with the levels of both channels");
        worker.Signal("TERM");
        Assert.That(worker.WaitForExit(), Is.Zero, worker.Output);
        Assert.That(worker.Output, Does.Contain("Stopped: "));
    }

    [Test]
    public void The_worker_stops_cleanly_when_it_is_told_to_while_it_starts()
    {
        string folder = TestFolder.Create("starting");
        File.WriteAllText(Path.Combine(folder, "frontDoor.yaml"), """
            parameters:
              channels: { type: integer, default: 1 }
            launch: appsrc ! appsink name=audio
            audio: { rate: 48000, channels: "{channels}" }
            """);
        using BackgroundProgram worker = BackgroundProgram.Start(
            WorkerService[0], WorkerService[1..],
            new Dictionary<string, string?> { ["AudioPipelines__Folder"] = folder });
        Eventually.Is(() => IsStarting(worker.ProcessId), "a source that is being started");
        worker.Signal("TERM");
        Assert.That(worker.WaitForExit(), Is.Zero, worker.Output);
        Assert.That(worker.Output, Does.Not.Contain("Hosting failed").And.Not.Contain("Exception"));
    }

    private static bool IsStarting(int process)
    {
        try
        {
            return Directory.EnumerateDirectories($"/proc/{process}/task").Any(
                thread => File.ReadAllText($"{thread}/comm").StartsWith("start: frontDo", StringComparison.Ordinal));
        }
        catch (IOException)
        {
            return false; // a thread that has ended meanwhile
        }
    }

    private static string[] ConsoleApp => Command("Samples.ConsoleApp");

    private static string[] WorkerService => Command("Samples.WorkerService");

    /// <summary>How a sample is started: as its assembly, or as the native program in a folder that
    /// <c>AUDIOPIPELINES_SAMPLES</c> names.</summary>
    private static string[] Command(string name) =>
        Environment.GetEnvironmentVariable("AUDIOPIPELINES_SAMPLES") is { Length: > 0 } folder
            ? [Path.Combine(folder, name, name)]
            : ["dotnet", Repository.Program(name)];
}
