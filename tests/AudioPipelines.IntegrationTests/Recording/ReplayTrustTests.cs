namespace AudioPipelines.IntegrationTests.Recording;

/// <summary>Recordings of strangers.</summary>
public class ReplayTrustTests
{
    private static GstSourceOptions Restricted(params string[] roots) => new() { Trust = new RestrictedPolicy { Roots = roots } };

    [TestCase("wav")]
    [TestCase("flac")]
    public async Task A_recording_under_a_root_is_played(string encoding)
    {
        using Take take = Take.Of(new RecordingPlan(TestFolder.Create("trust")) { Encoding = encoding }, 20);

        Replayed replayed = await Replayed.PlayAsync(
            AudioSource.FromReplay(new ReplayPlan { Folder = take.Folder, Speed = 0 }, Restricted(take.Folder)));

        Assert.That(replayed.Frames, Is.EqualTo(take.Frames));
    }

    [Test]
    public async Task A_folder_outside_the_roots_is_refused()
    {
        using Take take = Take.Of(new RecordingPlan(TestFolder.Create("trust")), 1);
        AudioSourceException error = await Refused(new ReplayPlan { Folder = take.Folder }, TestFolder.Create("root"));

        Assert.That(error.Message, Does.Contain(take.Folder));
        Assert.Throws<AudioSourceException>(() => GstSource.CheckTrust(
            new PipelinePlan { Name = "x", LaunchTexts = [], Replay = new ReplayPlan { Folder = take.Folder } },
            new RestrictedPolicy { Roots = [TestFolder.Create("root")] }));
    }

    [Test]
    public async Task A_link_that_leads_out_is_refused([Values] bool perFile)
    {
        string root = TestFolder.Create("root");
        using Take outside = Take.Of(new RecordingPlan(TestFolder.Create("outside")), 1);
        using Take take = Take.Of(new RecordingPlan(Path.Combine(root, "take")), 1);
        string file = Path.Combine(take.Folder, "000000.wav"), link = perFile ? take.Folder : Path.Combine(root, "link");
        if (perFile)
        {
            File.Delete(file);
            File.CreateSymbolicLink(file, Path.Combine(outside.Folder, "000000.wav"));
        }
        else
        {
            Directory.CreateSymbolicLink(link, outside.Folder);
        }

        await Refused(new ReplayPlan { Folder = link }, root);
    }

    [Test]
    public async Task A_plain_file_outside_the_roots_is_refused()
    {
        using Take take = Take.Of(new RecordingPlan(TestFolder.Create("trust")), 1);
        await Refused(new ReplayPlan { Files = [Path.Combine(take.Folder, "000000.wav")] }, TestFolder.Create("root"));
        await Refused(new ReplayPlan { Files = [take.Folder] }, TestFolder.Create("root"));
    }

    private static async Task<AudioSourceException> Refused(ReplayPlan plan, string root)
    {
        using var source = AudioSource.FromReplay(plan with { Speed = 0 }, Restricted(root));
        int frames = 0;
        source.SetCallback(_ => frames++);
        AudioSourceException error = (await Assert.ThrowsAsync<AudioSourceException>(async () =>
        {
            source.Start();
            await Eventually.Completes(source.Completion, "the refusal");
        }))!;
        Assert.That((error.Kind, frames), Is.EqualTo((AudioSourceErrorKind.AccessDenied, 0)));
        LedgerAssert.Balances(source);
        return error;
    }
}
