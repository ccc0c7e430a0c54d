using AudioPipelines.Descriptions;

namespace AudioPipelines.Tests.Descriptions;

/// <summary>The section <c>replay</c>.</summary>
public class ReplayKeyTests
{
    private static ReplayPlan Replay(string section) =>
        PipelineDescription.Parse($"name: lab\nreplay: {section}\n", "d.yaml").Resolve(sources: ParameterSources.None).Replay!;

    [Test]
    public void Each_key_says_what_the_plan_says()
    {
        ReplayPlan plan = Replay("{folder: takes, speed: 2.5, from: 48000, to: 90s, loop: true}");

        Assert.That(plan, Is.EqualTo(new ReplayPlan
        {
            Folder = "takes",
            Speed = 2.5,
            From = ReplayPlan.Place.AtIndex(48_000),
            To = ReplayPlan.Place.AtTime(TimeSpan.FromSeconds(90)),
            Loop = true,
        }));
        Assert.That(
            Replay("{files: 'a.wav, b.flac', speed: fast, from: '2026-11-29T06:12:00.5Z'}"),
            Is.EqualTo(new ReplayPlan
            {
                Files = ["a.wav", "b.flac"],
                Speed = 0,
                From = ReplayPlan.Place.AtUtc(new DateTimeOffset(2026, 11, 29, 6, 12, 0, 500, TimeSpan.Zero)),
            }));
    }

    [Test]
    public void The_preset_takes_a_list_of_files()
    {
        PipelinePlan plan = Presets.Load("replay").Resolve(
            new() { ["files"] = new[] { "/a.wav", "/b" }, ["speed"] = 3, ["from"] = "-5" }, ParameterSources.None);

        Assert.That(plan.Replay!.Files, Is.EqualTo(new[] { "/a.wav", "/b" }));
        Assert.That((plan.Replay.Speed, plan.Replay.From), Is.EqualTo((3d, (ReplayPlan.Place?)ReplayPlan.Place.AtIndex(-5))));
        Assert.That(plan.LaunchTexts, Is.Empty);
    }

    [TestCase("{speed: fast}", "names no recording")]
    [TestCase("{folder: a, files: b}", "a folder and files")]
    [TestCase("{folder: a, speed: 0}", "'speed'")]
    [TestCase("{folder: a, speed: quick}", "fast")]
    [TestCase("{folder: a, from: soon}", "'from'")]
    [TestCase("{folder: a, loop: maybe}", "'loop'")]
    [TestCase("{folders: a}", "folder")]
    public void What_is_wrong_is_told_with_its_place(string section, string expected)
    {
        DescriptionException error = Assert.Throws<DescriptionException>(() => Replay(section))!;

        Assert.That(error.Message, Does.Contain(expected).And.Contain("d.yaml:2"));
    }

    [Test]
    public void A_description_has_launch_text_or_a_replay()
    {
        DescriptionException error = Assert.Throws<DescriptionException>(() => PipelineDescription.Parse(
            "launch: audiotestsrc ! appsink\nstreams: [{sink: a}]\nreplay: {folder: a}\n", "d.yaml"))!;

        Assert.That(error.Message, Does.Contain("'launch'").And.Contain("'streams'"));
    }

    [TestCase("restart: {mode: onError, delay: 2s}", "d.yaml:2:17: 'restart' has no effect on a replay", "'loop: true'")]
    [TestCase("flightRecorder: 30s", "d.yaml:2:17: 'flightRecorder' has no effect on a replay", "'from' and 'to'")]
    [TestCase("flightRecorder: {on: failure, folder: dumps}", "'flightRecorder' has no effect", "no 'flightRecorder'")]
    [TestCase("audio: {channels: 2, rate: 8000}", "'audio.channels' has no effect on a replay", "no 'audio.channels'")]
    [TestCase("live: false", "'live' has no effect on a replay", "no 'live'")]
    [TestCase("slowConsumer: wait", "'slowConsumer' has no effect on a replay", "no 'slowConsumer'")]
    [TestCase("delivery: direct", "'delivery' has no effect on a replay", "no 'delivery'")]
    [TestCase("latency: 1s", "'latency' has no effect on a replay", "no 'latency'")]
    [TestCase("clock: shared", "'clock' has no effect on a replay", "no 'clock'")]
    [TestCase("decoders: parallel", "'decoders' has no effect on a replay", "no 'decoders'")]
    [TestCase("track: de", "'track' has no effect on a replay", "no 'track'")]
    [TestCase("tail: pad", "'tail' has no effect on a replay", "no 'tail'")]
    [TestCase("startDeadline: 1s", "'startDeadline' has no effect on a replay", "no 'startDeadline'")]
    [TestCase("stallDeadline: never", "'stallDeadline' has no effect on a replay", "no 'stallDeadline'")]
    public void A_key_that_has_no_effect_on_a_replay_is_refused(string key, string error, string expected)
    {
        DescriptionError found =
            PipelineDescription.ValidateText($"replay: {{folder: takes}}\n{key}\n", "d.yaml").Single();

        Assert.That(found.ToString(), Does.Contain(error).And.Contain(expected));
    }

    [Test]
    public void What_a_replay_uses_is_taken()
    {
        const string Text = "hint: Look at the disk.\nreplay: {files: 'a.wav'}\naudio: {rate: 8000, sampleType: S16}\nframe: "
            + "20ms\n"
            + "isolation: {worker: studio}\nrecording: {folder: copy, encoding: flac}\n";

        Assert.That(PipelineDescription.ValidateText(Text, "d.yaml"), Is.Empty);
        Assert.That(UnusedKeys.OfReplay(PipelineDescription.Parse(Text, "d.yaml").Resolve()), Is.Empty);
    }

    [Test]
    public void Explain_says_what_is_played_and_how()
    {
        PipelinePlan plan = PipelineDescription.Parse(
            "replay: {folder: takes, speed: 2, from: 1s, loop: true}", "d.yaml").Resolve(sources: ParameterSources.None);
        Dictionary<string, string> told = new(PipelineDescription.Explain(plan));

        Assert.That(
            (told["replay.folder"], told["replay.speed"], told["replay.from"], told["replay.loop"]),
            Is.EqualTo(("takes", "2 times real time", "1s", "without end")));
        Assert.That(told, Does.Not.ContainKey("replay.to").And.Not.ContainKey("replay.files"));
    }
}
