namespace AudioPipelines.Cli.Tests;

public class InterruptionTests
{
    [TestCase("INT", 130)]
    [TestCase("TERM", 143)]
    [TestCase("HUP", 129)]
    public void A_signal_completes_the_file_and_the_summary(string signal, int exitCode)
    {
        string file = Tool.NewFile("tone.wav");
        using var tool = BackgroundProgram.StartTool(
            ["run", "tone", "--set", "realtime=true", "--set", "sampleType=S16", "--out", file, "--json"]);
        Eventually.Is(() => File.Exists(file) && new FileInfo(file).Length > 44100, "audio in the file");

        tool.Signal(signal);

        Assert.That(tool.WaitForExit(), Is.EqualTo(exitCode), tool.Output);
        var events = RunEvents.Read(tool.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.That(WavFile.Read(file).Audio.Samples, Is.EqualTo(events.Samples).And.GreaterThan(0));
    }

    [Test]
    public void A_file_whose_writer_was_killed_is_valid_all_the_same()
    {
        string file = Tool.NewFile("tone.wav");
        using var tool = BackgroundProgram.StartTool(
            ["run", "tone", "--set", "realtime=true", "--set", "sampleType=S16", "--out", file]);
        Eventually.Is(() => File.Exists(file) && new FileInfo(file).Length > 44100, "audio in the file");

        tool.Signal("KILL");
        tool.WaitForExit();

        Assert.That(IndependentDecode.WithFfmpeg(file).Samples, Is.GreaterThan(0));
    }

    [Test]
    public void Ctrl_C_ends_a_source_that_is_still_starting()
    {
        string fifo = MediaFiles.Fifo();
        string description = Tool.Launch($"filesrc location=\"{fifo}\" ! wavparse ! appsink name=audio");
        using var tool = BackgroundProgram.StartTool(["run", description]);
        // It gets no further than the tool's opening of the FIFO, and then writes nothing.
        using var silent = BackgroundProgram.Start("bash", ["-c", "exec 3>\"$0\"; echo open; exec tail -f /dev/null", fifo]);
        Eventually.Is(() => silent.Output.Contains("open", StringComparison.Ordinal), "the tool's opening of the file");

        tool.Signal("INT");

        Assert.That(tool.WaitForExit(), Is.EqualTo(130), tool.Output);
    }
}
