using System.Diagnostics;
using AudioPipelines.IntegrationTests.Sources;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Isolation;

/// <summary>An isolated source whose thread is busy with its callback, and does not come to read what its worker
/// writes.</summary>
public class BusySourceTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    /// <summary>Six seconds of a live tone, through a ring of little more than one.</summary>
    private static PipelinePlan Tone { get; } =
        Isolated.Plan(
            "audiotestsrc is-live=true num-buffers=600 samplesperbuffer=480 ! audio/x-raw,rate=48000,channels=2 ! appsink") with
        {
            SampleRate = 48_000,
            Channels = 2,
        };

    [TestCase(SlowConsumerPolicy.DropOldest)]
    [TestCase(SlowConsumerPolicy.DropNewest)]
    public void A_callback_that_blocks_loses_what_the_policy_says(SlowConsumerPolicy policy)
    {
        using var source = new GstSource(Tone with { SlowConsumer = policy });
        var recording = new SourceRecording(source);
        source.Notified += (_, notification) =>
        {
            if (notification is SourceStarted) Eventually.Is(() => source.Ledger.Total.Overflow > 0, "an overflow", _patience);
        };

        source.Start();
        Eventually.Is(() => source.Completion.IsCompleted, "the end", _patience);

        LedgerAssert.Balances(source);
        recording.AssertInStep();
        Ledger ledger = source.Ledger;
        Assert.That(ledger.Total.Overflow, Is.Positive);
        long skipped = recording.Told<FramesSkipped>().Sum(skip => skip.Length) * ledger.Channels.Count;
        if (policy == SlowConsumerPolicy.DropOldest)
            Assert.That(skipped, Is.EqualTo(ledger.Total.Overflow), "what came first was let go");
        else Assert.That(ledger.Total.Lost, Is.EqualTo(ledger.Total.Overflow), "what came last was let go");
    }

    [Test]
    public void A_file_waits_for_a_callback_that_takes_long()
    {
        // Two streams of 25 s, of which the rings and the frames to come hold a third.
        const string launch =
            "countersrc num-samples=1200000 ! audio/x-raw,format=S32LE,rate=48000,channels=8 ! tee name=both  both. ! queue ! "
            + "appsink name=a  both. ! queue ! appsink name=b";
        using var source = new GstSource(Isolated.Plan(launch) with { SampleType = SampleType.S32 });
        var check = new CounterCheck(
            CounterCoding.Single32, channelNumbers: [.. Enumerable.Range(0, 16).Select(channel => channel % 8)]);
        source.SetCallback(frame =>
        {
            check.Add(frame);
            if (frame.SampleIndex != 96_000) return;
            var paused = Stopwatch.StartNew();
            Eventually.Is(() => paused.Elapsed > TimeSpan.FromSeconds(1), "a long callback"); // the rest would be there meanwhile
        });

        source.Start();
        Eventually.Is(() => source.Completion.IsCompleted, "the end", _patience);

        LedgerAssert.Balances(source);
        Assert.That(check.Faults, Is.Zero, $"{check}");
        Assert.That(source.Ledger.Channels.Select(channel => channel.Delivered), Is.All.EqualTo(1_200_000));
        Assert.That(source.Ledger.Total.Lost, Is.Zero);
    }

    [Test]
    public void A_source_that_is_not_live_and_may_drop_is_not_waited_for()
    {
        using var source = new GstSource(Isolated.Plan(
            "countersrc num-samples=2000000 ! audio/x-raw,format=S32LE,rate=48000,channels=2 ! appsink") with
        {
            SampleType = SampleType.S32,
            SlowConsumer = SlowConsumerPolicy.DropOldest,
        });
        source.SetCallback(_ => Eventually.Is(() => source.Ledger.Total.Overflow > 0, "an overflow", _patience));

        source.Start();
        Eventually.Is(() => source.Completion.IsCompleted, "the end", _patience);

        LedgerAssert.Balances(source);
        Assert.That(source.Ledger.Total.Received, Is.EqualTo(4_000_000));
        Assert.That(source.Ledger.Total.Overflow, Is.Positive);
    }

    [Test]
    public void A_callback_that_takes_longer_than_audio_is_waited_for_loses_nothing()
    {
        // Longer than half the ring takes to fill, so that one part was read meanwhile and another was not.
        TimeSpan latency = TimeSpan.FromSeconds(0.5), pause = TimeSpan.FromSeconds(1.25);
        using var source = new GstSource(Tone with { Latency = latency });
        int frames = 0;
        source.SetCallback(_ =>
        {
            if (++frames % 200 != 50) return;
            var paused = Stopwatch.StartNew();
            Eventually.Is(() => paused.Elapsed > pause, "a long callback");
        });

        source.Start();
        Eventually.Is(() => source.Completion.IsCompleted, "the end", _patience);

        LedgerAssert.Balances(source);
        Assert.That(frames, Is.GreaterThan(50));
        Assert.That(source.Ledger.Channels.Select(channel => (channel.Lost, channel.Late)), Is.All.EqualTo((0L, 0L)));
    }
}
