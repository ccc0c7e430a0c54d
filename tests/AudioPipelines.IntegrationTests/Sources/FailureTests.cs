namespace AudioPipelines.IntegrationTests.Sources;

public class FailureTests
{
    [Test]
    public async Task An_error_in_mid_stream_is_told_once_after_what_came_before_it([Values(false, true)] bool live)
    {
        string source = live ? "audiotestsrc is-live=true" : "audiotestsrc";
        using var failing = new GstSource($"{source} samplesperbuffer=480 ! audio/x-raw,rate=48000 ! identity name=culprit error-after=20 ! appsink");
        var recording = new SourceRecording(failing);

        AudioSourceException error = await recording.ToFailure();

        Assert.Multiple(() =>
        {
            Assert.That(error.Element, Is.EqualTo("culprit"));
            Assert.That(error.GStreamerMessage, Is.Not.Empty);
            Assert.That(failing.State, Is.EqualTo(AudioSourceState.Failed));
            Assert.That(recording.Told<SourceFailed>().Single(), Is.EqualTo(new SourceFailed(error, IsFinal: true)));
            Assert.That(recording.Told<SourceStopped>(), Is.Empty);
            Assert.That(recording.Samples, Is.EqualTo(19 * Launch.BufferLength));
            Assert.That(failing.Ledger.Total.Delivered, Is.EqualTo(failing.Ledger.Total.Received));
            Assert.That(failing.Ledger.Total.Pending, Is.Zero);
        });
    }

    [Test]
    public async Task Each_of_many_failures_is_told_and_none_passes_for_an_end()
    {
        for (int round = 0; round < 100; round++)
        {
            using var source = new GstSource(Launch.Finite(30, elements: "! identity name=culprit error-after=20"));
            var recording = new SourceRecording(source);

            AudioSourceException error = await recording.ToFailure();

            Assert.That((error.Element, recording.Samples), Is.EqualTo(("culprit", 19L * Launch.BufferLength)));
        }
    }

    [Test]
    public async Task An_early_end_is_an_end()
    {
        using var source = new GstSource(Launch.Finite(100, elements: "! identity eos-after=20"));
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(recording.Samples).And.EqualTo(source.Ledger.Total.Received));
        Assert.That(recording.Samples, Is.InRange(18 * Launch.BufferLength, 20 * Launch.BufferLength));
        Assert.That(recording.Told<SourceStopped>().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_damaged_stream_is_decoded_as_far_as_it_goes()
    {
        MediaFile file = MediaFiles.Vorbis;
        using var source = new GstSource(
            $"filesrc location=\"{file.Path}\" ! queue ! breakmydata probability=0.001 seed=7 skip=8192 ! oggdemux ! vorbisdec ! audioconvert ! appsink");
        var recording = new SourceRecording(source);
        source.Start();
        await Eventually.Completes(Task.WhenAny(source.Completion), "the end");

        LedgerAssert.Balances(source);
        recording.AssertInStep();
        Assert.That(source.Ledger.Channels[0].Delivered + source.Ledger.Channels[0].Lost, Is.EqualTo(recording.Samples));
        Assert.That(source.Ledger.Total.Pending, Is.Zero);
        Assert.That(recording.Samples, Is.Positive);
    }

    [Test]
    public async Task An_error_of_one_stream_ends_all_of_them()
    {
        using var source = new GstSource(Launch.Plan(
            "audiotestsrc samplesperbuffer=480 num-buffers=200 ! audio/x-raw,rate=48000 ! appsink name=good",
            "audiotestsrc samplesperbuffer=480 ! audio/x-raw,rate=48000 ! identity name=culprit error-after=50 ! appsink name=bad"));
        var recording = new SourceRecording(source);

        AudioSourceException error = await recording.ToFailure();

        Assert.That(error.Element, Is.EqualTo("culprit"));
        Assert.That(source.Ledger.Channels[1].Delivered, Is.EqualTo(49 * Launch.BufferLength));
        Assert.That(source.Ledger.Total.Pending, Is.Zero);
        recording.AssertInStep();
    }
}
