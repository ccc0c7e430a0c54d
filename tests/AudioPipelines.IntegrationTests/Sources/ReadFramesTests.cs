namespace AudioPipelines.IntegrationTests.Sources;

public class ReadFramesTests(DeliveryMode mode) : InBothModes(mode)
{
    [Test]
    public async Task Reading_starts_the_source_and_gives_every_frame_in_order()
    {
        await using GstSource source = Source(Launch.Finite(500));
        long next = 0;

        await foreach (AudioFrame frame in source.ReadFramesAsync())
        {
            Assert.That(frame.SampleIndex, Is.EqualTo(next));
            next += frame.SamplesPerChannel;
        }

        Assert.That(next, Is.EqualTo(500 * Launch.BufferLength));
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Ended));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_reader_that_was_made_before_the_start_misses_nothing()
    {
        await using GstSource source = Source(Launch.Finite(200));
        IAsyncEnumerable<AudioFrame> frames = source.ReadFramesAsync();
        source.Start();

        Assert.That(await SamplesOf(frames), Is.EqualTo(200 * Launch.BufferLength));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_frame_is_on_loan_until_the_next_is_asked_for_unless_it_is_retained()
    {
        await using GstSource source = Source(Launch.Finite(5));
        var lent = new List<AudioFrame>();
        var retained = new List<AudioFrame>();

        await foreach (AudioFrame frame in source.ReadFramesAsync())
        {
            lent.Add(frame);
            retained.Add(frame.Retain());
        }

        foreach (AudioFrame frame in lent) Assert.That(() => frame.Pts, Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(retained.Select(frame => frame.SampleIndex), Is.EqualTo(
            Enumerable.Range(0, 5).Select(k => (long)k * Launch.BufferLength)));
        Assert.That(retained[1].Channel(0).ToArray(), Is.Not.EqualTo(retained[0].Channel(0).ToArray()));
        retained.ForEach(frame => frame.Dispose());
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_reader_that_breaks_off_leaves_the_source_running_for_the_next_consumer()
    {
        await using GstSource source = Source(Launch.Endless);

        await foreach (AudioFrame frame in source.ReadFramesAsync())
        {
            if (frame.SampleIndex > 10 * Launch.BufferLength) break;
        }

        Assert.That(source.State, Is.EqualTo(AudioSourceState.Running));
        int calls = 0;
        source.SetCallback(_ => Interlocked.Increment(ref calls));
        Eventually.Is(() => Volatile.Read(ref calls) > 10, "frames for the callback");
        source.Stop();
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task Cancelling_ends_the_reading_and_not_the_source([Values(Launch.Endless, Launch.Silent)] string launch)
    {
        await using GstSource source = Source(launch);
        using var cancellation = new CancellationTokenSource();
        source.Start();
        long afterwards = 0;
        Task reading = Task.Run(async () =>
        {
            await foreach (AudioFrame frame in source.ReadFramesAsync(cancellation.Token))
            {
                if (cancellation.IsCancellationRequested) afterwards++;
                if (frame.SampleIndex > 5 * Launch.BufferLength) await cancellation.CancelAsync();
            }
        });
        if (launch == Launch.Silent) await cancellation.CancelAsync();

        Assert.That(async () => await Eventually.Completes(reading, "the reading's end"),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(afterwards, Is.Zero, "frames that waited are not delivered any more");
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Running));
        source.Stop();
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task There_is_one_consumer_at_a_time()
    {
        await using GstSource source = Source(Launch.Finite(10));
        IAsyncEnumerable<AudioFrame> first = source.ReadFramesAsync();

        Assert.That(() => source.ReadFramesAsync(), Throws.InvalidOperationException);
        Assert.That(() => source.SetCallback(_ => { }), Throws.InvalidOperationException);
        Assert.That(await SamplesOf(first), Is.EqualTo(10 * Launch.BufferLength));

        source.SetCallback(_ => { });
        Assert.That(() => source.ReadFramesAsync(), Throws.InvalidOperationException);
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_reader_of_a_source_that_has_ended_ends()
    {
        await using GstSource source = Source(Launch.Finite(10));
        await SamplesOf(source.ReadFramesAsync());

        Assert.That(await Eventually.Completes(SamplesOf(source.ReadFramesAsync()), "the end"), Is.Zero);

        IAsyncEnumerable<AudioFrame> again = source.ReadFramesAsync();
        source.Start();
        Assert.That(await Eventually.Completes(SamplesOf(again), "the end"), Is.EqualTo(10 * Launch.BufferLength));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_slow_reader_of_a_file_loses_nothing()
    {
        await using GstSource source = Source(
            Launch.Plan(Launch.Finite(1000)), new GstSourceOptions { ReaderCapacity = 2 });
        long next = 0;
        await foreach (AudioFrame frame in source.ReadFramesAsync())
        {
            Assert.That((frame.SampleIndex, frame.SkippedSamples), Is.EqualTo((next, 0L)));
            next += frame.SamplesPerChannel;
            await Task.Yield();
            if (next % (100 * Launch.BufferLength) == 0) GarbageCollection.Force();
        }

        Assert.That(next, Is.EqualTo(1000 * Launch.BufferLength));
        Assert.That(source.Ledger.Total.Overflow, Is.Zero);
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task Stopping_the_source_ends_the_reader_with_what_had_been_delivered()
    {
        await using GstSource source = Source(Launch.Endless);
        int frames = 0;
        await foreach (AudioFrame _ in source.ReadFramesAsync())
        {
            if (++frames == 20) source.Stop();
        }

        Assert.That(frames, Is.InRange(20, 20 + new GstSourceOptions().ReaderCapacity));
        Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(frames * Launch.BufferLength));
        LedgerAssert.Balances(source);
    }

    [Test]
    public void What_went_wrong_is_thrown_after_the_last_frame()
    {
        using GstSource source = Source(Launch.Finite(100, elements: "! identity error-after=20"));
        long samples = 0;

        Assert.That(
            async () =>
            {
                await foreach (AudioFrame frame in source.ReadFramesAsync()) samples += frame.SamplesPerChannel;
            },
            Throws.InstanceOf<AudioSourceException>());
        Assert.That(samples, Is.EqualTo(source.Ledger.Total.Received).And.Positive);
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_start_that_fails_fails_the_reading()
    {
        using GstSource source = Source("audiotestsrc ! nosuchelement ! appsink");

        Assert.That(
            async () => await SamplesOf(source.ReadFramesAsync()),
            Throws.InstanceOf<AudioSourceException>().With.Property(nameof(AudioSourceException.Kind)).EqualTo(
                AudioSourceErrorKind.InvalidDescription));
        Assert.That(() => source.SetCallback(_ => { }), Throws.Nothing, "the reader is gone");
    }

    private static async Task<long> SamplesOf(IAsyncEnumerable<AudioFrame> frames)
    {
        long samples = 0;
        await foreach (AudioFrame frame in frames) samples += frame.SamplesPerChannel;
        return samples;
    }
}
