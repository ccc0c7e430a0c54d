namespace AudioPipelines.Cli.Tests;

public class UsageTests
{
    [TestCase("rnu tone", "did you mean 'run'?")]
    [TestCase("", "Say what to do")]
    [TestCase("run", "'run' needs DESCRIPTION, for example: audiopipelines run talk.flac")]
    [TestCase("new", "'new' needs SOURCE, for example: audiopipelines new mic")]
    [TestCase("run udp://127.0.0.1:99999", "udp://")]
    [TestCase("run ton", "did you mean 'tone'?")]
    [TestCase("run tone more", "one argument too many")]
    [TestCase("run tone --frmes 3", "did you mean '--frames'?")]
    [TestCase("run tone --set wav=sine", "did you mean 'wave'?")]
    [TestCase("run tone --set wave=sinne", "did you mean 'sine'?")]
    [TestCase("run tone --set wave", "NAME=VALUE")]
    [TestCase("run tone --set rate=fast", "rate")]
    [TestCase("run tone --set rate=0", "rate")]
    [TestCase("run file", "--set location=")]
    [TestCase("run rtp --set streams=udp://127.0.0.1:5004 --set latency=50", "'latency' is now 'jitterBuffer'")]
    [TestCase("run rtp --streams udp://127.0.0.1:5004 --latency 50", "'latency' is now 'jitterBuffer'")]
    [TestCase("run tone --frames 0", "whole number")]
    [TestCase("run tone --frames -5", "--frames")]
    [TestCase("run tone --frames many", "whole number")]
    [TestCase("run tone --duration 5", "ms, s, m or h")]
    [TestCase("run tone --duration 5parsec", "ms, s, m or h")]
    [TestCase("run tone --duration 0s", "ms, s, m or h")]
    [TestCase("run tone --out x.mp3", "audiopipelines convert")]
    [TestCase("run tone --flight-recorder 5", "ms, s, m or h")]
    [TestCase("run tone --flight-recorder 2h", "1h or less")]
    [TestCase("run tone --dump-folder x", "Add --flight-recorder")]
    [TestCase("run tone --out - --json", "Choose one")]
    [TestCase("run tone --json everything", "everything")]
    [TestCase("explain nothing", "no such file and no such preset")]
    [TestCase("validate", "FILE")]
    [TestCase("probe", "URI")]
    public void A_wrong_command_line_is_explained(string arguments, string message)
    {
        ProgramResult result = Tool.Fails(2, message, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.That(result.Output, Is.Empty);
    }

    [Test]
    public void The_file_that_is_read_is_not_written_over()
    {
        string file = Tool.NewFile("both.wav");
        File.Copy(MediaFiles.Wav.Path, file);

        Tool.Fails(2, "written over", "run", "file", "--set", $"location={file}", "--out", file);

        AudioAssert.AreSame(WavFile.Read(file).Audio, MediaFiles.Wav.Audio);
    }

    [Test]
    public void A_source_that_does_not_start_destroys_no_file()
    {
        string old = Tool.NewFile("old.wav"), missing = Tool.NewFile("new.wav");
        File.WriteAllText(old, "old");

        Tool.Fails(1, "does not exist", "run", "file", "--set", "location=/nowhere.wav", "--out", old);
        Tool.Fails(1, "does not exist", "run", "file", "--set", "location=/nowhere.wav", "--out", missing);

        Assert.That(File.ReadAllText(old), Is.EqualTo("old"));
        Assert.That(File.Exists(missing), Is.False);
    }

    [Test]
    public void A_file_that_cannot_be_written_says_why()
    {
        Tool.Fails(1, "there is no folder '/nowhere'", "run", "tone", "--out", "/nowhere/x.wav");
        Tool.Fails(1, "it is a folder", "run", "tone", "--out", Directory.CreateDirectory(Tool.NewFile("folder.wav")).FullName);
    }

    [Test]
    public void Help_and_version_are_no_errors()
    {
        Assert.That(Tool.Run("--help").Exited().Output, Does.Contain("run").And.Contain("doctor"));
        Assert.That(Tool.Run("run", "--help").Exited().Output, Does.Contain("--duration"));
        Assert.That(Tool.Run("--version").Exited().Output, Does.Match(@"^\d+\.\d+\.\d+"));
    }
}
