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
