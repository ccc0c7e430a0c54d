using AudioPipelines.IntegrationTests.Recording;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>A seek that is asked for while a frame of the place before is in its callback: what a source says of its position
/// then.</summary>
public class SeekOverFrameTests
{
    private static readonly TimeSpan _place = TimeSpan.FromMilliseconds(1_505);

    [Test]
    public async Task A_file_is_at_the_place_once_its_seek_is_done(
        [Values(DeliveryMode.Direct, DeliveryMode.Thread)] DeliveryMode mode)
    {
        await using GstSource source = new(FilePlan(), new GstSourceOptions { Delivery = mode });
        await SeekOverHeldFrameAsync(source, nextAt: _place);
    }

    [Test]
    public async Task A_file_of_a_worker_is_at_the_place_once_its_seek_is_done()
    {
        await using GstSource source = new(FilePlan() with { Isolation = new() });
        await SeekOverHeldFrameAsync(source, nextAt: _place);
    }

    [Test]
    public async Task A_replay_is_at_the_place_once_its_seek_is_done([Values] bool hasRecording)
    {
        using Take take = Take.Of(
            new RecordingPlan(TestFolder.Create("seek over")) { SegmentLength = TimeSpan.FromMilliseconds(333) }, 200,
            Take.Format(type: SampleType.F32));
        await using AudioSource source = AudioSource.FromReplay(hasRecording
            ? new ReplayPlan { Folder = take.Folder, Speed = 0 }
            : new ReplayPlan { Files = [MediaFiles.Wav.Path], Speed = 0 });
        await SeekOverHeldFrameAsync(source, nextAt: TimeSpan.FromMilliseconds(1_500)); // the frame that holds the place
    }

    [Test]
    public async Task Another_plan_begins_at_its_beginning()
    {
        await using GstSource source = new(FilePlan());
        PausedPlay play = await PausedPlay.StartAsync(source);

        await Eventually.Completes(source.ReplaceAsync(FilePlan(MediaFiles.Flac)), "the source goes over");
        Assert.That(source.Position, Is.EqualTo(TimeSpan.Zero));
        await play.ToEndAsync();

        Assert.That(source.Position, Is.Not.Zero);
    }

    [Test]
    public async Task A_live_source_has_no_position_after_its_stop_either()
    {
        await using GstSource source = new(Launch.Plan(Launch.Live));
        using var hasFrame = new ManualResetEventSlim();
        source.SetCallback(_ => hasFrame.Set());
        await source.StartAsync();
        Eventually.Set(hasFrame, "a frame");
        Assert.That(source.Position, Is.Null);

        await source.StopAsync();
        Assert.That(source.Position, Is.Null);
        LedgerAssert.Balances(source);
    }

    private static PipelinePlan FilePlan(MediaFile? file = null) => PipelineDescription.Load("file").Resolve(
        new ParameterValues { ["location"] = (file ?? MediaFiles.Wav).Path });

    private static async Task SeekOverHeldFrameAsync(AudioSource source, TimeSpan nextAt)
    {
        using HeldFrame held = await HeldFrame.StartAsync(source);
        Assert.That((held.PositionInside, source.Position), Is.EqualTo(((TimeSpan?)held.End, (TimeSpan?)held.End)));

        Task seek = source.SeekAsync(_place);
        Assert.That((seek.IsCompleted, source.Position), Is.EqualTo((false, (TimeSpan?)held.End)), "the frame is on its way");
        held.LetGo();
        await Eventually.Completes(seek, "the place is gone to");
        Assert.That((source.Position, source.State), Is.EqualTo(((TimeSpan?)_place, AudioSourceState.Paused)));

        await source.ResumeAsync();
        await Eventually.Completes(source.Completion, "the source's end");
        Assert.That(held.Next, Is.EqualTo(nextAt));
        Assert.That(source.Position, Is.GreaterThan(_place));
        LedgerAssert.Balances(source);
    }
}
