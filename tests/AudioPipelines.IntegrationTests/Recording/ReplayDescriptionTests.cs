namespace AudioPipelines.IntegrationTests.Recording;

/// <summary>Replays by description.</summary>
public class ReplayDescriptionTests
{
    [Test]
    public async Task The_preset_plays_a_recording()
    {
        using Take take = Take.Of(new RecordingPlan(TestFolder.Create("preset")), 100);

        Replayed replayed = await Replayed.PlayAsync(AudioSource.FromDescription("replay", new()
        {
            ["folder"] = take.Folder,
            ["speed"] = "fast",
            ["from"] = "4800",
            ["to"] = "500ms",
        }));

        Assert.That(replayed.Frames, Is.EqualTo(take.Frames[10..50]));
    }

    [Test]
    public async Task A_description_names_files()
    {
        using Take take = Take.Of(new RecordingPlan(TestFolder.Create("preset")) { PerChannel = true }, 10);
        PipelinePlan plan = PipelineDescription.Parse(
            $"name: hall\nreplay:\n  files: {take.Folder}/ch1, {take.Folder}/ch0\n  speed: fast\n", "d.yaml").Resolve();

        Replayed replayed = await Replayed.PlayAsync(AudioSource.FromPlan(plan));

        Assert.That(replayed.Frames, Has.Count.EqualTo(10));
        Assert.That(replayed.Frames[0].Format, Does.EndWith("ch1|ch0"));
    }

    [TestCase("rate", "16000", "16000 Hz")]
    [TestCase("sampleType", "S32", "S32")]
    [TestCase("frame", "20ms", "frames of 20 ms")]
    public async Task What_a_recording_cannot_be_played_as_is_refused_with_what_it_holds(string name, string value, string asked)
    {
        using Take take = Take.Of(new RecordingPlan(TestFolder.Create("preset")), 10);
        await using AudioSource source = AudioSource.FromDescription(
            "replay", new() { ["folder"] = take.Folder, [name] = value });

        AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.InvalidDescription));
        Assert.That(error.Message, Does.Contain($"asks for {asked}").And.Contain("48000 Hz").And.Contain("'files'"));
    }

    [Test]
    public async Task What_a_recording_has_may_be_said_again()
    {
        using Take take = Take.Of(new RecordingPlan(TestFolder.Create("preset")), 10, Take.Format(samplesPerFrame: 960));

        Replayed replayed = await Replayed.PlayAsync(AudioSource.FromDescription(
            "replay",
            new()
            {
                ["folder"] = take.Folder,
                ["speed"] = "fast",
                ["rate"] = 48_000,
                ["sampleType"] = "S16",
                ["frame"] = "20ms",
            }));

        Assert.That(replayed.Frames, Is.EqualTo(take.Frames));
    }

    [Test]
    public async Task A_plan_made_by_hand_says_nothing_that_has_no_effect()
    {
        PipelinePlan plan = new() { Name = "x", LaunchTexts = [], Replay = new ReplayPlan { Folder = "takes" } };
        foreach ((PipelinePlan wrong, string key) in new[]
        {
            (plan with { FlightRecorder = new() }, "flightRecorder"),
            (plan with { Restart = new RestartPolicy { Mode = RestartMode.OnError } }, "restart.mode"),
            (plan with { LaunchTexts = ["audiotestsrc ! appsink"] }, "launch"),
        })
        {
            await using var source = AudioSource.FromPlan(wrong);
            Assert.That(
                source.Start, Throws.TypeOf<AudioSourceException>().With.Message.Contains($"'{key}' in its plan, which has no"));
        }
    }

    [Test]
    public async Task A_hint_is_added_to_what_cannot_be_opened()
    {
        PipelinePlan plan =
            new() { Name = "x", LaunchTexts = [], Replay = new() { Folder = "/nowhere/takes" }, Hint = "Mount the disk." };
        await using var source = AudioSource.FromPlan(plan);

        Assert.That(
            source.Start, Throws.TypeOf<AudioSourceException>().With.Message.Contains("does not exist").And.Message.EndsWith(
                plan.Hint));
    }

    [Test]
    public async Task The_factory_gives_the_source_that_fits()
    {
        await using AudioSource tone = AudioSource.FromDescription("tone");
        await using AudioSource replay = AudioSource.FromDescription("replay", new() { ["folder"] = "takes" });

        Assert.That(tone, Is.TypeOf<GstSource>());
        Assert.That(replay, Is.Not.InstanceOf<GstSource>());
        Assert.That(
            Assert.Throws<AudioSourceException>(
                () => GstSource.FromDescription("replay", new() { ["folder"] = "takes" }))!.Message,
            Does.Contain("AudioSource.FromDescription"));
        PipelinePlan plan = new() { Name = "x", LaunchTexts = [], Replay = new ReplayPlan { Folder = "takes" } };
        await Assert.ThrowsAsync<AudioSourceException>(() => ((GstSource)tone).ReplaceAsync(plan));
    }
}
