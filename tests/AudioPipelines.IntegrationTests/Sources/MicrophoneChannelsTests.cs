using System.Buffers.Binary;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>What a device of PulseAudio has, no parameter given: its own rate and channels, and no mix of them.</summary>
[Parallelizable] // waits for a sound server
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
        // GStreamer's order of the positions, and each channel what was played there.
        Assert.That(Levels($"{Name}.monitor", rate, positions), Is.EqualTo(
            InOrder(positions).Select(position => Level(positions, position))));
    }

    // Numbered channels; named and numbered ones; as many as there are places.
    [TestCase("aux0,aux1")]
    [TestCase("aux0,aux1,aux2,aux3,aux4,aux5,aux6,aux7")]
    [TestCase("aux3,front-right,aux0,lfe")]
    [TestCase("aux0,aux1,aux2,aux3,aux4,aux5,aux6,aux7,aux8,aux9,aux10,aux11,aux12,aux13,aux14,aux15,aux16,aux17")]
    public void A_device_whose_channels_could_only_be_mixed_is_refused_with_the_command_that_makes_one_of_them_that_is_not(
        string map)
    {
        string[] positions = map.Split(',');
        LoadSink(48_000, positions);

        AudioSourceException error = Refusal();
        string command = error.Message[error.Message.IndexOf("pactl ", StringComparison.Ordinal)..];
        ProcessRunner.Run("sh", ["-c", command], _pulse.Environment).Exited();

        Assert.That(error.Message, Does.Contain($"take '{Name}.monitor.channels'"));
        Assert.That(Levels($"{Name}.monitor.channels", 48_000, positions), Is.EqualTo(
            positions.Select(position => Level(positions, position))));
    }

    [TestCase("front-left,front-right,front-left,front-right")]
    [TestCase("aux0,aux1,aux2,aux3,aux4,aux5,aux6,aux7,aux8,aux9,aux10,aux11,aux12,aux13,aux14,aux15,aux16,aux17,aux18")]
    public void Where_no_command_helps_none_is_told(string map)
    {
        LoadSink(48_000, map.Split(','));
        Assert.That(Refusal().Message, Does.Contain("only numbered").And.Contain("system=alsa").And.Not.Contain("pactl"));
    }

    [Test]
    public void Launch_text_that_asks_for_another_format_gets_it()
    {
        LoadSink(48_000, ["front-left", "front-right", "rear-left", "rear-right"]);
        using var source = new GstSource(Launch.Plan(
            $"pulsesrc server=\"{_pulse.Server}\" device={Name}.monitor ! audio/x-raw,rate=16000,channels=1 ! audioconvert ! "
            + $"appsink"));
        var recording = new SourceRecording(source);
        source.Start();
        Eventually.Is(() => recording.Count > 3, "frames");
        source.Stop();

        LedgerAssert.Balances(source);
        Assert.That((source.Format!.SampleRate, source.Format.Channels), Is.EqualTo((16_000, 1)));
    }

    /// <summary>What is heard of what is played on each channel.</summary>
    private int[] Levels(string device, int rate, string[] positions)
    {
        using BackgroundProgram player = Play(rate, positions);
        using var source = new GstSource(
            Launch.Plan($"pulsesrc server=\"{_pulse.Server}\" device={device} ! audioconvert ! audioresample ! appsink"));
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
        return levels;
    }

    private AudioSourceException Refusal()
    {
        using var source = new GstSource(
            Launch.Plan($"pulsesrc server=\"{_pulse.Server}\" device={Name}.monitor ! audioconvert ! appsink"));
        var error = Assert.Throws<AudioSourceException>(source.Start)!;
        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.UnsupportedFormat));
        Assert.That(error.Message, Does.Contain($"'{Name}.monitor'"));
        LedgerAssert.Balances(source);
        return error;
    }

    private void LoadSink(int rate, string[] positions) => _pulse.Control(
        "load-module", "module-null-sink",
        $"sink_name={Name} rate={rate} channels={positions.Length} channel_map={string.Join(',', positions)}");

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
        ["mono", "front-left", "front-right", "front-center", "lfe", "rear-left", "rear-right", "side-left", "side-right"],
        position));
}
