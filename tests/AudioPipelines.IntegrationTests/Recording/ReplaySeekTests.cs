using AudioPipelines.IntegrationTests.Sources;

namespace AudioPipelines.IntegrationTests.Recording;

/// <summary>Seeks and pauses of replays.</summary>
public class ReplaySeekTests
{
    [Test]
    public async Task A_replay_goes_to_the_frame_that_holds_a_place()
    {
        using Take take = Take.Of(
            new RecordingPlan(TestFolder.Create("seek")) { SegmentLength = TimeSpan.FromMilliseconds(333) }, 200,
            Take.Format(type: SampleType.F32));
        await using AudioSource source = AudioSource.FromReplay(new ReplayPlan { Folder = take.Folder, Speed = 0 });
        Assert.That(() => source.SeekAsync(TimeSpan.Zero), Throws.InvalidOperationException);
        PausedPlay play = await PausedPlay.StartAsync(source);

        Assert.Multiple(() =>
        {
            Assert.That((source.CanSeek, source.Duration), Is.EqualTo((true, (TimeSpan?)TimeSpan.FromSeconds(2))));
            Assert.That(() => source.SeekAsync(TimeSpan.FromSeconds(2)), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => source.SeekAsync(TimeSpan.FromSeconds(-1)), Throws.TypeOf<ArgumentOutOfRangeException>());
        });
        await Eventually.Completes(source.SeekAsync(TimeSpan.FromSeconds(1.505)), "the place is gone to");
        Assert.That(source.Position, Is.EqualTo(TimeSpan.FromSeconds(1.505)));
        await play.ToEndAsync();

        Assert.Multiple(() =>
        {
            Assert.That(play.Of(1).Select(frame => frame.SampleIndex), Is.EqualTo(
                Enumerable.Range(150, 50).Select(frame => frame * 480L)));
            Assert.That(play.Begun.Select(begun => (begun.Epoch, begun.SampleIndex, begun.Reason)), Is.EqualTo(
                new[] { (1, 72_000L, "seek") }));
            Assert.That(source.Position, Is.EqualTo(TimeSpan.FromSeconds(2)));
        });
    }

    [Test]
    public async Task Plain_files_are_gone_to_by_their_samples()
    {
        AudioData whole = MediaFiles.Wav.Audio;
        await using AudioSource source = AudioSource.FromReplay(new ReplayPlan { Files = [MediaFiles.Wav.Path], Speed = 0 });
        PausedPlay play = await PausedPlay.StartAsync(source);

        await Eventually.Completes(source.SeekAsync(TimeSpan.FromSeconds(1)), "the place is gone to");
        await play.ToEndAsync();

        Assert.That(play.Of(1)[0].SampleIndex, Is.EqualTo(48_000));
        Assert.That(play.Faults(whole), Is.Empty);
    }

    [Test]
    public async Task A_stop_settles_a_seek_of_a_replay()
    {
        using Take take = Take.Of(new RecordingPlan(TestFolder.Create("seek")), 200, Take.Format(type: SampleType.F32));
        await using AudioSource source = AudioSource.FromReplay(new ReplayPlan { Folder = take.Folder });
        await PausedPlay.StartAsync(source);
        Task seek = source.SeekAsync(TimeSpan.FromSeconds(1));
        source.Stop();
        Eventually.Is(() => seek.IsCompleted, "the seek is settled");
        LedgerAssert.Balances(source);
    }
}
