using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>Consumers of a pipeline that come, leave and return.</summary>
public class ConsumerTests(DeliveryMode mode) : InBothModes(mode)
{
    private const int FileLength = 1000;

    [Test]
    public void No_sample_is_lost_between_consumers([Values] bool isLive, [Values] bool isShared)
    {
        using DeliveryThreads? threads = isShared ? new DeliveryThreads() : null;
        Prop.ForAll(ConsumerSteps.Any(isLive ? 10 : 100).ToArbitrary(), consumers => Follow(isLive, threads, consumers))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(isLive ? 10 : 50));
    }

    [Test]
    public async Task A_reader_that_comes_back_to_a_file_misses_nothing([Values] bool isShared)
    {
        using DeliveryThreads? threads = isShared ? new DeliveryThreads() : null;
        await using GstSource source = Source(Launch.Finite(FileLength), new GstSourceOptions { DeliveryThreads = threads });
        await foreach (AudioFrame frame in source.ReadFramesAsync())
        {
            if (frame.SampleIndex == 20 * Launch.BufferLength) break;
        }

        ChannelLedger left = source.Ledger.Total;
        Assert.That((left.Delivered, left.Unclaimed), Is.EqualTo((21L * Launch.BufferLength, 0L)));
        long next = 21 * Launch.BufferLength;
        await foreach (AudioFrame frame in source.ReadFramesAsync())
        {
            Assert.That((frame.SampleIndex, frame.SkippedSamples), Is.EqualTo((next, 0L)));
            next += frame.SamplesPerChannel;
        }

        Assert.That((next, source.Ledger.Total.Delivered), Is.EqualTo(
            (FileLength * (long)Launch.BufferLength, FileLength * (long)Launch.BufferLength)));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_file_that_nobody_reads_any_more_makes_no_frames()
    {
        await using GstSource source = Source(Launch.Endless);
        await foreach (AudioFrame _ in source.ReadFramesAsync()) break;
        long ring = 4 * 48_000, queue = new GstSourceOptions().ReaderCapacity * Launch.BufferLength;

        Eventually.Is(() => source.Ledger.Total.Pending > ring / 2, "the ring to fill");
        Assert.That(source.Ledger.Total.Elapsed, Is.EqualTo(Launch.BufferLength));
        Assert.That(source.Ledger.Total.Received, Is.LessThan(2 * (ring + queue)));

        source.Stop();
        Assert.That((source.Ledger.Total.Delivered, source.Ledger.Total.Pending), Is.EqualTo(((long)Launch.BufferLength, 0L)));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_file_whose_last_frame_was_read_has_ended_also_without_its_reader()
    {
        await using GstSource source = Source(Launch.Finite(100));
        await foreach (AudioFrame frame in source.ReadFramesAsync())
        {
            if (frame.SampleIndex == 99 * Launch.BufferLength) break;
        }

        await Eventually.Completes(source.Completion, "the end");
        Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(100 * Launch.BufferLength));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_callback_gets_what_a_reader_left_behind([Values(50, 1000)] int frames)
    {
        await using GstSource source = Source(Launch.Finite(frames));
        await foreach (AudioFrame _ in source.ReadFramesAsync()) break;
        var indices = new List<long>();

        source.SetCallback(frame => indices.Add(frame.SampleIndex));
        await Eventually.Completes(source.Completion, "the end");

        Assert.That(indices, Is.EqualTo(Enumerable.Range(1, frames - 1).Select(k => (long)k * Launch.BufferLength)));
        Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(frames * Launch.BufferLength));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task Without_a_callback_a_file_that_was_read_goes_on_for_nobody()
    {
        await using GstSource source = Source(Launch.Finite(FileLength));
        await foreach (AudioFrame _ in source.ReadFramesAsync()) break;

        source.SetCallback(null);
        await Eventually.Completes(source.Completion, "the end");

        Assert.That(source.Ledger.Total.Unclaimed, Is.EqualTo((FileLength - 1) * Launch.BufferLength));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_live_source_goes_on_without_its_reader_and_the_next_frame_says_what_was_skipped()
    {
        await using GstSource source = Source(Launch.Live);
        long last = 0;
        await foreach (AudioFrame frame in source.ReadFramesAsync())
        {
            last = frame.SampleIndex + frame.SamplesPerChannel;
            break;
        }

        Eventually.Is(() => source.Ledger.Total.Unclaimed > 10 * Launch.BufferLength, "frames for nobody");
        await foreach (AudioFrame frame in source.ReadFramesAsync())
        {
            Assert.That(frame.SkippedSamples, Is.EqualTo(frame.SampleIndex - last).And.GreaterThan(10 * Launch.BufferLength));
            break;
        }

        source.Stop();
        Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(2 * Launch.BufferLength));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task Frames_that_are_not_enumerated_keep_the_readers_place_until_their_enumerator_is_disposed_of()
    {
        await using GstSource source = Source(Launch.Finite(FileLength));
        IAsyncEnumerable<AudioFrame> frames = source.ReadFramesAsync();
        source.Start();

        Assert.That(() => source.ReadFramesAsync(), Throws.InvalidOperationException.With.Message.Contains("wait to be read"));
        await frames.GetAsyncEnumerator().DisposeAsync();

        await new ConsumerScript(source).RunAsync([], stops: false);
        Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(FileLength * Launch.BufferLength));
    }

    [Test]
    public async Task Two_enumerations_at_once_are_refused_and_one_after_the_other_read_on()
    {
        await using GstSource source = Source(Launch.Finite(FileLength));
        IAsyncEnumerable<AudioFrame> frames = source.ReadFramesAsync();
        await foreach (AudioFrame _ in frames)
        {
            Assert.That(() => frames.GetAsyncEnumerator(), Throws.InvalidOperationException.With.Message.Contains(
                "one reader at a time"));
            break;
        }

        await foreach (AudioFrame frame in frames)
        {
            Assert.That(frame.SampleIndex, Is.EqualTo(Launch.BufferLength));
            break;
        }

        source.Stop();
        LedgerAssert.Balances(source);
    }

    private void Follow(bool isLive, DeliveryThreads? threads, (ConsumerStep[] Steps, bool Stops) consumers)
    {
        string launch = isLive
            ? Launch.Live.Replace("is-live", "num-buffers=40 is-live", StringComparison.Ordinal)
            : Launch.Finite(FileLength, channels: 2);
        using GstSource source = Source(launch, new GstSourceOptions { ReaderCapacity = 4, DeliveryThreads = threads });
        new ConsumerScript(source).RunAsync(consumers.Steps, consumers.Stops).GetAwaiter().GetResult();

        if (isLive || consumers.Stops || !ConsumerSteps.OnlyRead(consumers.Steps)) return;
        Assert.That(
            source.Ledger.Total.Delivered, Is.EqualTo(2 * FileLength * Launch.BufferLength), "it waits for whoever reads on");
    }
}
