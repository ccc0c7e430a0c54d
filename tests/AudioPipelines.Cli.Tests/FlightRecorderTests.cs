namespace AudioPipelines.Cli.Tests;

public class FlightRecorderTests
{
    [Test]
    public void A_signal_writes_what_is_in_memory_and_the_run_goes_on()
    {
        string folder = Tool.NewFile("dumps");
        using BackgroundProgram tool = Start(
            "run", "tone", "--set", "realtime=true", "--flight-recorder", "1s", "--dump-folder", folder, "--json", "frames");
        Eventually.Is(() => tool.Output.Contains("\"frame\"", StringComparison.Ordinal), "audio");

        for (int number = 1; number <= 2; number++)
        {
            tool.Signal("USR1");
            Eventually.Is(() => Dumps(folder).Length == number, $"dump {number}; it wrote: {tool.Output}");
        }

        tool.Signal("INT");
        Assert.That(tool.WaitForExit(), Is.EqualTo(130), tool.Output);
        RunEvents.Read(tool.Output.Split('\n').Where(line => line.StartsWith('{')));
        foreach (string dump in Dumps(folder))
        {
            Assert.That(tool.Output, Does.Contain(dump));
            Assert.That(HeardFrame.Read(dump), Is.Not.Empty);
            Assert.That(File.ReadAllText(Path.Combine(dump, "description.yaml")), Does.Contain("audiotestsrc"));
            Assert.That(File.ReadAllText(Path.Combine(dump, "pipeline.dot")), Does.StartWith("digraph"));
        }
    }

    [Test]
    public void A_key_writes_what_is_in_memory_and_other_keys_do_nothing()
    {
        string folder = Tool.NewFile("dumps");
        string keys = Path.Combine(TestFolder.Create("keys"), "keys");
        ProcessRunner.Run("mkfifo", [keys]).Exited();
        string command = $"{Repository.CliInShell} run tone --realtime true --flight-recorder 1s --dump-folder '{folder}'";
        using var tool = BackgroundProgram.Start(
            "bash", ["-c", "exec script -qefc \"$0\" /dev/null < \"$1\"", command, keys],
            new Dictionary<string, string?> { ["TERM"] = "xterm-256color" });
        using var terminal = new StreamWriter(new FileStream(keys, FileMode.Open, FileAccess.Write)) { AutoFlush = true };
        Eventually.Is(() => tool.Output.Contains("Press d", StringComparison.Ordinal), $"the tool; it wrote: {tool.Output}");
        Eventually.Is(() => tool.Output.Contains("dBFS", StringComparison.Ordinal), $"audio; it wrote: {tool.Output}");

        terminal.Write("xyd");
        Eventually.Is(() => Dumps(folder).Length == 1, $"a dump; it wrote: {tool.Output}");
        terminal.Write('\u0003'); // Ctrl-C

        Assert.That(tool.WaitForExit(), Is.EqualTo(130), tool.Output);
        Assert.That(HeardFrame.Read(Dumps(folder).Single()), Is.Not.Empty);
        Assert.That(tool.Output, Does.Contain("What was in memory is in"));
    }

    [Test]
    public void A_folder_that_cannot_be_written_is_a_warning()
    {
        using BackgroundProgram tool = Start(
            "run", "tone", "--set", "realtime=true", "--flight-recorder", "1s", "--dump-folder", "/dev/full/dumps", "--json",
            "frames");
        Eventually.Is(() => tool.Output.Contains("\"frame\"", StringComparison.Ordinal), "audio");

        tool.Signal("USR1");
        Eventually.Is(
            () => tool.Output.Contains("/dev/full/dumps", StringComparison.Ordinal), $"a warning; it wrote: {tool.Output}");
        tool.Signal("INT");

        Assert.That(tool.WaitForExit(), Is.EqualTo(130), tool.Output);
    }

    /// <summary>A shell's limit of a file's length stands for a full disk: writing fails, and nothing else.</summary>
    [Test]
    public void A_full_disk_is_a_warning_and_leaves_nothing()
    {
        string folder = Tool.NewFile("dumps");
        using var tool = BackgroundProgram.Start("bash",
        [
            "-c",
            "trap '' XFSZ; ulimit -f 256; DOTNET_EnableWriteXorExecute=0 exec \"$@\"", "bash", .. Repository.CliCommand,
            "run", "tone", "--set", "realtime=true", "--flight-recorder", "10s", "--dump-folder", folder, "--json", "frames",
        ]);
        Eventually.Is(() => tool.Output.Split("\"frame\"").Length > 200, "2 s of audio, more than the disk holds");

        tool.Signal("USR1");
        Eventually.Is(() => tool.Output.Contains("cannot be written", StringComparison.Ordinal), "a warning");
        tool.Signal("INT");

        Assert.That(tool.WaitForExit(), Is.EqualTo(130), tool.Output);
        Assert.That(tool.Output, Does.Contain($"'{folder}'"));
        Assert.That(Directory.GetFileSystemEntries(folder), Is.Empty);
    }

    [Test]
    public void A_failure_writes_what_is_in_memory_if_the_description_says_so()
    {
        string folder = Tool.NewFile("dumps");
        string description = Tool.Description(
            $"name: lab\nlaunch: audiotestsrc num-buffers=20 ! identity error-after=10 ! appsink\n"
            + $"flightRecorder: {{on: failure, folder: '{folder}'}}\n");

        ProgramResult result = Tool.Run("run", description).Exited(1);

        string dump = Dumps(folder).Single();
        Assert.That(dump, Does.EndWith("-failure"));
        Assert.That(result.Error, Does.Contain(dump));
        Assert.That(HeardFrame.Read(dump), Is.Not.Empty);
    }

    private static BackgroundProgram Start(params string[] arguments) => BackgroundProgram.StartTool(arguments);

    private static string[] Dumps(string folder) => Directory.Exists(folder)
        ? [.. Directory.GetDirectories(folder).Where(name => !name.EndsWith(".part", StringComparison.Ordinal))]
        : [];
}
