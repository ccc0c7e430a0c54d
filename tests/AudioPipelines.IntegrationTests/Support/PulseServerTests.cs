namespace AudioPipelines.IntegrationTests.Support;

public class PulseServerTests
{
    private PulseServer _pulse = null!;

    [SetUp]
    public void StartServer() => _pulse = PulseServer.Start();

    [TearDown]
    public void StopServer() => _pulse.Dispose();

    [Test]
    public void The_microphone_hears_the_tone_that_is_played()
    {
        using BackgroundProgram tone = _pulse.PlayTone(440);

        Eventually.Is(() => Record(PulseServer.Source).Peak(0) > 0.4, "the tone in what the microphone hears");
    }

    [Test]
    public void The_microphone_hears_the_file_that_is_played()
    {
        using BackgroundProgram player = _pulse.Play(MediaFiles.Wav.Path);

        Eventually.Is(() => Record(PulseServer.Source).Peak(1) > 0.4, "the file in what the microphone hears");
        Assert.That(player.WaitForExit(), Is.Zero, player.Output);
    }

    [Test]
    public void A_microphone_can_be_plugged_in_and_out()
    {
        int second = _pulse.LoadNullSink("second");
        Assert.That(Sources(), Is.EqualTo(new[] { PulseServer.Source, "second.monitor" }));

        using (_pulse.PlayTone(440))
        {
            Assert.That(Record("second.monitor").Peak(0), Is.Zero, "each microphone hears what is played to its own sink only");
        }

        _pulse.UnloadModule(second);
        _pulse.UnloadMicrophone();
        Assert.That(Sources(), Is.Empty);
    }

    [Test]
    public void Nothing_is_left_of_a_server_that_was_disposed_of()
    {
        _pulse.Dispose();

        Assert.That(Directory.Exists($"/proc/{_pulse.Daemon.ProcessId}"), Is.False);
    }

    private string[] Sources() => [.. _pulse.Control("list", "short", "sources").OutputLines.Select(line => line.Split('\t')[1])];

    private AudioData Record(string source)
    {
        string path = Path.Combine(TestFolder.Create("recorded"), "recorded.wav");
        ProcessRunner.Run(
            "gst-launch-1.0",
            [
                "-q", "pulsesrc", $"server={_pulse.Server}", $"device={source}", "num-buffers=20", "!",
                "wavenc", "!", "filesink", $"location={path}",
            ]).Exited();
        return WavFile.Read(path).Audio;
    }
}
