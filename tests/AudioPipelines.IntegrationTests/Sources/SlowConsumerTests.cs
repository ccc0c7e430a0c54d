namespace AudioPipelines.IntegrationTests.Sources;

public class SlowConsumerTests
{
    [Test]
    public async Task A_slow_callback_on_a_file_loses_nothing([BothModes] DeliveryMode mode)
    {
        using var source = new GstSource(Launch.Plan(Launch.Finite(400)) with { Delivery = mode });
        var recording = new SourceRecording(source);
        using var go = new ManualResetEventSlim();
        SourceRecording slow = recording;
        source.Notified += (_, notification) =>
        {
            // The source's thread, which always emits the first frame, stands still until the ring in front of it is full.
            if (notification is SourceStarted) Eventually.Is(() => source.Ledger.Total.Pending >= 48_000, "a full ring");
        };

        await slow.ToEnd();

        recording.AssertInStep();
        Assert.That(recording.Samples, Is.EqualTo(400 * Launch.BufferLength));
        Assert.That(source.Ledger.Total.Overflow, Is.Zero);
    }

    [TestCase(SlowConsumerPolicy.Auto)]
    [TestCase(SlowConsumerPolicy.DropOldest)]
    [TestCase(SlowConsumerPolicy.DropNewest)]
    public void A_slow_callback_on_a_live_source_loses_counted_audio_and_stays_in_step(SlowConsumerPolicy policy)
    {
        // Live by the plan's word only: audio comes faster than in real time, so that the ring is soon full.
        PipelinePlan plan = Launch.Plan(Launch.Finite(1000)) with { Live = true, SlowConsumer = policy };
        using var source = new GstSource(plan);
        var recording = new SourceRecording(source);
        long overflow = 0;
        source.Notified += (_, notification) =>
        {
            if (notification is SourceStarted) Eventually.Is(() => (overflow = source.Ledger.Total.Overflow) > 0, "an overflow");
        };

        source.Start();
        Eventually.Is(() => source.Completion.IsCompleted, "the end");

        Ledger ledger = source.Ledger;
        LedgerAssert.Balances(ledger);
        recording.AssertInStep();
        long skipped = recording.Told<FramesSkipped>().Sum(skip => skip.Length);
        Assert.Multiple(() =>
        {
            Assert.That(ledger.Total.Received, Is.EqualTo(1000 * Launch.BufferLength));
            Assert.That(ledger.Total.Overflow, Is.Positive);
            Assert.That(ledger.Total.Delivered, Is.EqualTo(ledger.Total.Received - ledger.Total.Overflow));
            Assert.That(recording.Frames.Sum(frame => frame.Skipped), Is.EqualTo(skipped));
            Assert.That(skipped + ledger.Total.Lost, Is.EqualTo(ledger.Total.Overflow));
            if (policy != SlowConsumerPolicy.DropNewest) Assert.That(ledger.Total.Lost, Is.Zero);
        });
    }

    [Test]
    public async Task A_slow_reader_of_a_live_source_is_told_how_much_it_missed([BothModes] DeliveryMode mode)
    {
        PipelinePlan plan = Launch.Plan(Launch.Finite(1000)) with { Live = true, Delivery = mode };
        await using var source = new GstSource(plan, new GstSourceOptions { ReaderCapacity = 4 });
        long end = 0, skipped = 0, samples = 0;
        await foreach (AudioFrame frame in source.ReadFramesAsync())
        {
            if (samples == 0) Eventually.Is(() => source.Ledger.Total.Overflow > 0, "an overflow");
            Assert.That(frame.SampleIndex, Is.EqualTo(end + frame.SkippedSamples));
            end = frame.SampleIndex + frame.SamplesPerChannel;
            skipped += frame.SkippedSamples;
            samples += frame.SamplesPerChannel;
        }

        // With direct delivery the newest is dropped: what is missing is skipped, or a gap in a frame.
        ChannelLedger total = source.Ledger.Total;
        Assert.That(total.Overflow, Is.Positive);
        Assert.That(skipped + total.Lost, Is.EqualTo(total.Overflow));
        if (mode == DeliveryMode.Thread) Assert.That(total.Lost, Is.Zero);
        Assert.That(samples + skipped, Is.EqualTo(1000 * Launch.BufferLength));
        LedgerAssert.Balances(source);
    }
}
