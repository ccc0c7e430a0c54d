using AudioPipelines.GStreamer;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>What <see cref="AudioSource.PauseAsync"/> promises.</summary>
public class PauseTests(DeliveryMode mode) : InBothModes(mode)
{
    [Test]
    public async Task A_paused_source_delivers_nothing_and_goes_on_where_it_was()
    {
        using GstSource source = Source(Launch.Finite(400));
        PausedPlay play = await PausedPlay.StartAsync(source);
        Assert.That(play.Frames, Has.Count.EqualTo(1));
        Assert.That(source.Position, Is.EqualTo(TimeSpan.FromMilliseconds(10)));

        await play.ToEndAsync();

        Assert.Multiple(() =>
        {
            Assert.That(
                play.Frames.Select(frame => frame.SampleIndex), Is.EqualTo(Enumerable.Range(0, 400).Select(n => n * 480L)));
            Assert.That(play.Begun, Is.Empty);
            Assert.That(source.Position, Is.EqualTo(TimeSpan.FromSeconds(4)));
        });
    }

    [Test]
    public async Task A_stop_ends_a_pause_and_the_next_start_is_not_paused()
    {
        using GstSource source = Source(Launch.Finite(400));
        await PausedPlay.StartAsync(source);
        source.Stop();
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Stopped));
        source.SetCallback(_ => { });
        source.Start();
        await Eventually.Completes(source.Completion, "the source's end");
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_reader_gets_nothing_during_a_pause_but_what_waited_for_it()
    {
        using GstSource source = Source(Launch.Finite(400));
        long expected = 0;
        await foreach (AudioFrame frame in source.ReadFramesAsync())
        {
            Assert.That(frame.SampleIndex, Is.EqualTo(expected));
            expected += frame.SamplesPerChannel;
            if (expected % 48_000 != 0) continue;
            await source.PauseAsync();
            await source.ResumeAsync();
        }

        Assert.That(expected, Is.EqualTo(400 * 480));
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_live_source_is_not_paused_and_a_stopped_one_neither()
    {
        using GstSource source = Source(Launch.Live);
        Assert.That(source.PauseAsync, Throws.InvalidOperationException.With.Message.Contains("does not run"));
        source.Start();
        Assert.That(source.PauseAsync, Throws.TypeOf<NotSupportedException>().With.Message.Contains("is live and cannot pause"));
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Running));
        source.Stop();
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_pipeline_that_follows_the_clock_stands_still_during_a_pause()
    {
        using GstSource source = Source(PipelineDescription.Load("file").Resolve(
            new ParameterValues { ["location"] = MediaFiles.Wav.Path, ["realtime"] = true }));
        PausedPlay play = await PausedPlay.StartAsync(source);
        Eventually.Is(() => StateOf(source) == State.Paused, "the pipeline stands still");

        await Eventually.Completes(source.SeekAsync(TimeSpan.FromSeconds(2)), "the place is gone to");
        Eventually.Is(() => StateOf(source) == State.Paused, "the pipeline of that place stands still, too");
        await source.ResumeAsync();
        Eventually.Is(() => source.State == AudioSourceState.Ended || StateOf(source) == State.Playing, "it goes on");
        await play.ToEndAsync(isPaused: false);
        Assert.That(play.Of(1)[^1].SampleIndex + play.Of(1)[^1].Samples, Is.EqualTo(MediaFiles.Wav.Samples));
    }

    private static State? StateOf(GstSource source)
    {
        try
        {
            return source.RunningPipelines is [var pipeline] ? pipeline.GetState(TimeSpan.Zero).Current : null;
        }
        catch (ObjectDisposedException)
        {
            return null; // it has ended meanwhile
        }
    }

    [Test]
    public async Task A_pause_is_no_stall()
    {
        var deadline = TimeSpan.FromMilliseconds(800); // of a source that runs, also on a busy machine
        using GstSource source = Source(Launch.Plan(Launch.Finite(400)) with { StallDeadline = deadline });
        PausedPlay play = await PausedPlay.StartAsync(source, pauses: 21);
        for (int round = 0; round < 20; round++) await play.ToNextPauseAsync();

        using var elapsed = new ManualResetEventSlim();
        await using var timer = new Timer(_ => elapsed.Set(), null, 3 * deadline, Timeout.InfiniteTimeSpan);
        Eventually.Set(elapsed, "three deadlines");
        await play.ToEndAsync();
        Assert.That(play.Frames.Sum(frame => frame.Samples), Is.EqualTo(400 * 480));
    }
}
