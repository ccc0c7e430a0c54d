using System.Text.Json;

namespace AudioPipelines.Cli.Tests;

public class RunToneTests
{
    [Test]
    public void A_number_of_frames_is_kept_exactly()
    {
        RunEvents events = Tool.RunJson("run", "tone", "--frames", "500");

        Assert.That((events.Frames, events.Samples), Is.EqualTo((500, 500 * 441)));
        Assert.That(events.All.Select(item => item.GetProperty("type").GetString()), Is.EqualTo(new[] { "started", "summary" }));
        Assert.That(events.Summary.GetProperty("epochs").GetInt32(), Is.EqualTo(1));
        Assert.That(events.Summary.GetProperty("restarts").GetInt32(), Is.Zero);
    }

    [Test]
    public void Frames_beyond_the_limit_are_neither_reported_nor_written()
    {
        string file = Tool.NewFile("tone.wav");

        RunEvents events = Tool.RunJson("run", "tone", "--frames", "7", "--json", "frames", "--out", file);

        Assert.That(events.Of("frame"), Has.Count.EqualTo(7));
        Assert.That(WavFile.Read(file).Audio.Samples, Is.EqualTo(7 * 441));
    }

    [TestCase("1500ms", 72000)]
    [TestCase("1.5s", 72000)]
    [TestCase("0.025m", 72000)]
    [TestCase("0.0005h", 86400)]
    public void A_duration_is_audio_time(string time, int samples)
    {
        string file = Tool.NewFile("tone.wav");

        RunEvents events = Tool.RunJson("run", "tone", "--set", "rate=48000", "--duration", time, "--out", file);

        Assert.That(events.Samples, Is.EqualTo(samples));
        Assert.That(WavFile.Read(file).Audio.Samples, Is.EqualTo(samples));
    }

    [Test]
    public void A_duration_that_ends_inside_a_frame_cuts_what_is_written()
    {
        string file = Tool.NewFile("tone.wav");

        RunEvents events = Tool.RunJson("run", "tone", "--set", "rate=48000", "--set", "frame=1000", "--duration", "500ms",
            "--set", "frame=7000", "--out", file);

        Assert.That((events.Frames, events.Samples), Is.EqualTo((4, 28000)));
        Assert.That(events.Summary.GetProperty("written").GetInt64(), Is.EqualTo(24000));
        Assert.That(WavFile.Read(file).Audio.Samples, Is.EqualTo(24000));
    }

    [Test]
    public void What_goes_to_standard_output_is_what_goes_into_a_file()
    {
        string file = Tool.NewFile("tone.wav");
        string[] tone = ["run", "tone", "--set", "channels=2", "--set", "sampleType=S16", "--frames", "20"];
        Repository.RunCli([.. tone, "--out", file]).Exited();

        ProgramResult raw = Repository.RunCli([.. tone, "--out", "-"]).Exited();

        Assert.That(raw.OutputBytes, Has.Length.EqualTo(20 * 441 * 2 * sizeof(short)));
        Assert.That(File.ReadAllBytes(file).AsSpan(^raw.OutputBytes.Length..).SequenceEqual(raw.OutputBytes), Is.True);
    }

    [Test]
    public void Standard_output_is_written_where_others_left_off()
    {
        string file = Tool.NewFile("all.txt");

        Shell($"{{ echo before; {Cli} list; echo after; }} > '{file}'");

        string[] lines = File.ReadAllLines(file);
        Assert.That((lines[0], lines[^1]), Is.EqualTo(("before", "after")));
        Assert.That(lines, Has.Some.StartsWith("tone "));
    }

    [TestCase("run tone --json frames")]
    [TestCase("run tone --json")]
    [TestCase("run tone --out -")]
    [TestCase("list")]
    public void A_reader_that_has_seen_enough_ends_it_quietly(string arguments)
    {
        ProgramResult result = Shell($"{Cli} {arguments} -q | head -c 1; echo \" ${{PIPESTATUS[0]}}\"");

        Assert.That(result.Output, Does.EndWith(" 0\n"));
        Assert.That(result.Error, Is.Empty);
    }

    [Test]
    public void A_full_disk_is_an_error_and_not_a_crash()
    {
        Assume.That(File.Exists("/dev/full"), "this system has no /dev/full");

        ProgramResult result = Shell($"{Cli} run tone --out - -q > /dev/full; echo $? >&2");

        Assert.That(result.Error,
            Does.StartWith("error: Standard output cannot be written: No space left on device.").And.EndsWith("1\n"));
    }

    [Test]
    public void The_word_after_json_may_be_the_description() =>
        Assert.That(Tool.RunJson("run", "--json", "tone", "--frames", "3").Frames, Is.EqualTo(3));

    [Test]
    public void Many_frames_are_reported_without_a_gap()
    {
        RunEvents events = Tool.RunJson("run", "tone", "--set", "frame=64", "--frames", "20000", "--json", "frames");

        long[] indices = [.. events.Of("frame").Select(frame => frame.GetProperty("index").GetInt64())];
        Assert.That(indices, Is.EqualTo(Enumerable.Range(0, 20000).Select(number => number * 64L)));
    }

    [Test]
    public void Started_tells_the_format()
    {
        JsonElement started = Tool.RunJson("run", "tone", "--set", "channels=3", "--set", "rate=16000", "--frames", "1").All[0];

        Assert.That(started.GetProperty("type").GetString(), Is.EqualTo("started"));
        Assert.That(started.GetProperty("rate").GetInt32(), Is.EqualTo(16000));
        Assert.That(started.GetProperty("channels").GetInt32(), Is.EqualTo(3));
        Assert.That(started.GetProperty("samples_per_frame").GetInt32(), Is.EqualTo(160));
    }

    [Test]
    public void A_change_of_format_is_an_epoch_and_ends_a_file_with_an_error()
    {
        string file = Tool.NewFile("tones.wav");
        string[] run = ["run", Tool.Launch(
            "concat name=both ! appsink name=audio sync=false"
            + " audiotestsrc num-buffers=40 samplesperbuffer=480 ! audio/x-raw,rate=48000,channels=1 ! both."
            + " audiotestsrc num-buffers=40 samplesperbuffer=441 ! audio/x-raw,rate=44100,channels=2 ! both.")];

        RunEvents seen = Tool.RunJson(run);
        RunEvents written = Tool.RunJson(1, null, [.. run, "--out", file]);

        Assert.That(seen.Of("epoch").Single().GetProperty("rate").GetInt32(), Is.EqualTo(44100));
        Assert.That((seen.Samples, seen.Summary.GetProperty("epochs").GetInt32()), Is.EqualTo((40 * (480 + 441), 2)));
        Assert.That(written.Of("error").Single().GetProperty("message").GetString(), Does.Contain(
            "changed from 48000 Hz with 1 channel to 44100 Hz with 2"));
        Assert.That(WavFile.Read(file).Audio.Samples, Is.EqualTo(40 * 480));
    }

    [Test]
    public void A_restart_tells_how_long_the_outage_was_and_each_failure_where_its_graph_is()
    {
        string folder = Path.GetDirectoryName(Tool.NewFile("graph"))!;
        string description = Tool.Description(
            """
            name: weak
            launch: >-
              audiotestsrc is-live=true samplesperbuffer=480 ! audio/x-raw,rate=48000
              ! identity name=culprit error-after=20 ! appsink name=audio
            restart: {mode: onError, delay: 300ms, maximumAttempts: 1}
            """);

        RunEvents events = Tool.RunJson(1, null, "run", description, "--graphs", folder);

        JsonElement epoch = events.Of("epoch").Single();
        IReadOnlyList<JsonElement> errors = events.Of("error");
        // The delay before a restart is spread at random: any outage but none.
        Assert.That(epoch.GetProperty("outage").GetInt64(), Is.InRange(1, epoch.GetProperty("index").GetInt64()));
        Assert.That(errors.Select(error => error.GetProperty("final").GetBoolean()), Is.EqualTo(new[] { false, true }));
        Assert.That(errors.Select(error => error.GetProperty("graph").GetString()), Is.Unique.And.All.Exist);
    }

    private static string Cli => Repository.CliInShell;

    private static ProgramResult Shell(string script) => ProcessRunner.Run("bash", ["-c", script]).Exited();
}
