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
