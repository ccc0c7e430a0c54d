namespace AudioPipelines.IntegrationTests.Sources;

public class EpochTests(DeliveryMode mode) : InBothModes(mode)
{
    [Test]
    public async Task Another_number_of_channels_begins_an_epoch()
    {
        using GstSource source = Source(
            "concat name=c ! appsink  audiotestsrc num-buffers=10 samplesperbuffer=500 ! audio/x-raw,rate=48000,channels=1 ! c."
            + "  audiotestsrc num-buffers=10 samplesperbuffer=500 ! audio/x-raw,rate=48000,channels=2 ! c.");
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        recording.AssertInStep();
        EpochStarted epoch = recording.Told<EpochStarted>().Single();
        Assert.Multiple(() =>
        {
            Assert.That((epoch.Epoch, epoch.SampleIndex, epoch.Format.Channels), Is.EqualTo((1, 5000L, 2)));
            Assert.That(epoch.Reason, Does.Contain("format"));
            Assert.That(Samples(recording, 0), Is.EqualTo(5000));
            Assert.That(Samples(recording, 1), Is.EqualTo(5000));
            Assert.That(recording.Frames.Select(frame => frame.Epoch), Is.Ordered);
            Assert.That(
                recording.Frames.Select(frame => frame.Channels), Is.EqualTo(recording.Frames.Select(frame => frame.Epoch + 1)));
            Assert.That(source.Ledger.Channels.Select(channel => channel.Delivered), Is.EqualTo(new[] { 10000L, 5000L }));
            Assert.That(source.Ledger.Total.Received, Is.EqualTo(source.Ledger.Total.Delivered));
        });
    }

    [Test]
    public async Task Another_rate_begins_an_epoch_whose_indices_count_at_that_rate()
    {
        using GstSource source = Source(
            "concat name=c ! appsink  audiotestsrc num-buffers=48 samplesperbuffer=1000 ! audio/x-raw,rate=48000,channels=1 ! c."
            + "  audiotestsrc num-buffers=32 samplesperbuffer=1000 ! audio/x-raw,rate=16000,channels=1 ! c.");
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        recording.AssertInStep();
        FrameNote first = recording.Frames.First(frame => frame.Epoch == 1);
        Assert.Multiple(() =>
        {
            Assert.That((first.SampleIndex, first.Pts, first.Rate), Is.EqualTo((16_000L, 1_000_000_000L, 16_000)));
            Assert.That((Samples(recording, 0), Samples(recording, 1)), Is.EqualTo((48_000L, 32_000L)));
            Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(80_000));
        });
    }

    [Test]
    public async Task Many_changes_lose_nothing()
    {
        const int changes = 20;
        string launch = "concat name=c ! appsink" + string.Concat(Enumerable.Range(0, changes).Select(part =>
            $"  audiotestsrc num-buffers=3 samplesperbuffer=480 ! audio/x-raw,rate=48000,channels={1 + (part % 2)} ! c."));
        using GstSource source = Source(launch);
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        recording.AssertInStep();
        Assert.That(recording.Told<EpochStarted>().Select(epoch => epoch.Epoch), Is.EqualTo(Enumerable.Range(1, changes - 1)));
        Assert.That(source.Ledger.Channels[0].Delivered, Is.EqualTo(changes * 3 * 480));
        Assert.That(source.Ledger.Total.Trimmed, Is.Zero);
    }

    private static long Samples(SourceRecording recording, int epoch) =>
        recording.Frames.Where(frame => frame.Epoch == epoch).Sum(frame => (long)frame.Samples);
}
