namespace AudioPipelines.Cli.Tests;

public class ReplayTests
{
    private static readonly Lazy<(string Folder, RunEvents Events)> _recorded = new(() =>
    {
        string folder = Tool.NewFile("takes");
        return (folder, Tool.RunJson(
            "run", "tone", "--set", "rate=48000", "--set", "channels=2", "--duration", "2s", "--record", folder, "--segment",
            "700ms",
            "--json", "frames"));
    });

    private static IEnumerable<string> Frames(RunEvents events) => events.Of("frame").Select(frame => frame.GetRawText());

    [Test]
    public void A_recording_is_replayed_frame_by_frame()
    {
        (string folder, RunEvents recorded) = _recorded.Value;

        RunEvents replayed = Tool.RunJson("replay", folder, "--fast", "--json", "frames");

        Assert.That(Frames(replayed), Is.EqualTo(Frames(recorded)));
        Assert.That(replayed.Of("started").Single().GetProperty("live").GetBoolean(), Is.False);
        Assert.That(replayed.Samples, Is.EqualTo(recorded.Samples));
    }

    [Test]
    public void A_part_is_replayed_into_a_file()
    {
        string file = Tool.NewFile("part.wav"), folder = _recorded.Value.Folder;
        Tool.Run("replay", folder, "--fast", "--from", "500ms", "--to", "72000", "--out", file, "--quiet").Exited();

        AudioData part = WavFile.Read(file).Audio, whole = Whole(folder);
        Assert.That(part.Channels[0], Is.EqualTo(whole.Channels[0][24_000..72_000]));
    }

    [Test]
    public void Run_takes_a_recordings_folder()
    {
        RunEvents replayed = Tool.RunJson("run", _recorded.Value.Folder, "--set", "speed=fast");

        Assert.That(replayed.Samples, Is.EqualTo(96_000));
    }

    [Test]
    public void Files_are_channels_in_their_order()
    {
        string folder = _recorded.Value.Folder, one = Path.Combine(folder, "000000.wav"), two = Path.Combine(
            folder, "000001.wav");

        RunEvents replayed = Tool.RunJson("replay", one, two, "--fast");

        Assert.That(replayed.Of("started").Single().GetProperty("labels").EnumerateArray().Select(label => label.GetString()),
            Is.EqualTo(new[] { "000000 1", "000000 2", "000001 1", "000001 2" }));
    }

    [Test]
    public void Explain_says_what_a_replay_comes_to()
    {
        string text = Tool.Run("explain", "replay", "--set", "folder=/takes", "--set", "speed=fast").Exited().Output;

        Assert.That(text, Does.Contain("replay.folder").And.Contain("as fast as possible").And.Not.Contain("launch"));
    }

    [Test]
    public void What_is_wrong_is_one_sentence()
    {
        string folder = _recorded.Value.Folder;
        Tool.Fails(1, "/nowhere/takes", "replay", "/nowhere/takes");
        Tool.Fails(2, "--fast", "replay", folder, "--fast", "--speed", "2");
        Tool.Fails(2, "speed", "replay", folder, "--speed", "quick");
        Tool.Fails(2, "from", "replay", folder, "--from", "later");
        Tool.Fails(2, "is replayed", "replay", folder, "--fast", "--out", Path.Combine(folder, "000000.wav"));
        Tool.Fails(2, "soak", "soak", folder);
        Tool.Fails(2, "'--flight-recorder' has no effect on a replay", "run", folder, "--flight-recorder", "30s");
        Tool.Fails(2, "'--graphs' has no effect on a replay", "run", folder, "--graphs", folder);
        Tool.Fails(2, "asks for 16000 Hz", "replay", folder, "--set", "rate=16000");
        Tool.Fails(1, "restricted", "replay", folder, "--trust", "restricted", "--fast");
    }

    private static AudioData Whole(string folder)
    {
        string file = Tool.NewFile("whole.wav");
        Tool.Run("replay", folder, "--fast", "--out", file, "--quiet").Exited();
        return WavFile.Read(file).Audio;
    }
}
