namespace AudioPipelines.Cli.Tests;

public class InterruptionTests
{
    [TestCase("INT", 130)]
    [TestCase("TERM", 143)]
    [TestCase("HUP", 129)]
    public void A_signal_completes_the_file_and_the_summary(string signal, int exitCode)
    {
        string file = Tool.NewFile("tone.wav");
        using BackgroundProgram tool = Start("run", "tone", "--set", "realtime=true", "--set", "sampleType=S16", "--out", file, "--json");
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
        using BackgroundProgram tool = Start("run", "tone", "--set", "realtime=true", "--set", "sampleType=S16", "--out", file);
        Eventually.Is(() => File.Exists(file) && new FileInfo(file).Length > 44100, "audio in the file");

        tool.Signal("KILL");
        tool.WaitForExit();

        Assert.That(IndependentDecode.WithFfmpeg(file).Samples, Is.GreaterThan(0));
    }

    [Test]
    public void Ctrl_C_ends_a_source_that_is_still_starting()
    {
        // Nobody ever writes to this process's standard input, so no audio comes.
        using BackgroundProgram tool = Start("run", Tool.Launch("fakesrc num-buffers=-1 sizetype=empty is-live=true ! audio/x-raw,format=F32LE,rate=48000,channels=1,layout=interleaved ! identity drop-probability=1 ! appsink name=audio"), "--verbose");
        Eventually.Is(() => tool.Output.Length > 0 || tool.HasExited, "the log of a source that starts", TimeSpan.FromSeconds(5));

        tool.Signal("INT");

        Assert.That(tool.WaitForExit(), Is.EqualTo(130), tool.Output);
    }

    /// <summary>A shell starts programs in the background deaf to Ctrl-C; this one shall hear it.</summary>
    private static BackgroundProgram Start(params string[] arguments) =>
        BackgroundProgram.Start("env", ["--default-signal=INT", "dotnet", Repository.Cli, .. arguments]);
}
