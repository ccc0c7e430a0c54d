using System.Buffers.Binary;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>What a device of PulseAudio has, no parameter given: its own rate and channels, and no mix of them.</summary>
public class MicrophoneChannelsTests
{
    private const string Name = "array";

    private PulseServer _pulse = null!;

    [SetUp]
    public void StartServer() => _pulse = PulseServer.Start();

    [TearDown]
    public void StopServer() => _pulse.Dispose();

    [TestCase(48_000, "mono")]
    [TestCase(44_100, "front-left,front-right")]
    [TestCase(16_000, "front-left,front-right,rear-left,rear-right")]
    [TestCase(96_000, "front-left,front-right,rear-left,rear-right,front-center,lfe")]
    [TestCase(48_000, "front-left,front-right,rear-left,rear-right,front-center,lfe,side-left,side-right")]
    public void Each_channel_of_a_device_is_a_channel_of_the_frames(int rate, string map)
    {
        string[] positions = map.Split(',');
        LoadSink(rate, positions);
        using BackgroundProgram player = Play(rate, positions);
        using var source = new GstSource(Launch.Plan(
            $"pulsesrc server=\"{_pulse.Server}\" device={Name}.monitor ! audioconvert ! audioresample ! appsink"));
        int[] levels = [];
        source.SetCallback(frame =>
        {
            int[] heard = [.. Enumerable.Range(0, frame.Channels).Select(c => (int)MathF.Round(frame.Channel(c)[^1] * 32_768))];
            if (heard.All(level => level != 0)) levels = heard;
        });
        source.Start();
        Eventually.Is(() => levels.Length > 0, "what is played on each channel");
        source.Stop();

        LedgerAssert.Balances(source);
        Assert.That(source.Format!.SampleRate, Is.EqualTo(rate));
        // GStreamer's order of the positions, and each channel what was played there.
        Assert.That(levels, Is.EqualTo(InOrder(positions).Select(position => Level(positions, position))));
    }

    [TestCase("aux0,aux1,aux2,aux3,aux4,aux5,aux6,aux7")]
    [TestCase("aux0,aux1")]
    public void A_device_whose_channels_could_only_be_mixed_is_refused(string map)
    {
        LoadSink(48_000, map.Split(','));
        using var source = new GstSource(Launch.Plan($"pulsesrc server=\"{_pulse.Server}\" device={Name}.monitor ! audioconvert ! appsink"));

        var error = Assert.Throws<AudioSourceException>(source.Start)!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.UnsupportedFormat));
        Assert.That(error.Message, Does.Contain($"'{Name}.monitor'").And.Contain("only numbered").And.Contain("system=alsa"));
        LedgerAssert.Balances(source);
    }

    [Test]
    public void Launch_text_that_asks_for_another_format_gets_it()
    {
        LoadSink(48_000, ["front-left", "front-right", "rear-left", "rear-right"]);
        using var source = new GstSource(Launch.Plan(
            $"pulsesrc server=\"{_pulse.Server}\" device={Name}.monitor ! audio/x-raw,rate=16000,channels=1 ! audioconvert ! appsink"));
        var recording = new SourceRecording(source);
        source.Start();
        Eventually.Is(() => recording.Count > 3, "frames");
        source.Stop();

        LedgerAssert.Balances(source);
        Assert.That((source.Format!.SampleRate, source.Format.Channels), Is.EqualTo((16_000, 1)));
    }

    private void LoadSink(int rate, string[] positions) => _pulse.Control(
        "load-module", "module-null-sink", $"sink_name={Name} rate={rate} channels={positions.Length} channel_map={string.Join(',', positions)}");

    /// <summary>Plays a constant on each channel, without end in sight.</summary>
    private BackgroundProgram Play(int rate, string[] positions)
    {
        string file = Path.Combine(TestFolder.Create("pulse-channels"), "levels.raw");
        byte[] samples = new byte[60 * rate * positions.Length * 2];
        for (int at = 0; at < samples.Length / 2; at++)
            BinaryPrimitives.WriteInt16LittleEndian(samples.AsSpan(2 * at), (short)(1_000 * ((at % positions.Length) + 1)));
        File.WriteAllBytes(file, samples);
        return BackgroundProgram.Start(
            "paplay",
            [
                "--raw", $"--device={Name}", "--format=s16le", $"--rate={rate}", $"--channels={positions.Length}",
                $"--channel-map={string.Join(',', positions)}", file,
            ],
            _pulse.Environment);
    }

    private static int Level(string[] positions, string position) => 1_000 * (Array.IndexOf(positions, position) + 1);

    private static IEnumerable<string> InOrder(string[] positions) => positions.OrderBy(position => Array.IndexOf(
        ["mono", "front-left", "front-right", "front-center", "lfe", "rear-left", "rear-right", "side-left", "side-right"], position));
}
