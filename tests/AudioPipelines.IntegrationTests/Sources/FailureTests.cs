namespace AudioPipelines.IntegrationTests.Sources;

public class FailureTests(DeliveryMode mode) : InBothModes(mode)
{
    [Test]
    public async Task An_error_in_mid_stream_is_told_once_after_what_came_before_it([Values(false, true)] bool live)
    {
        string source = live ? "audiotestsrc is-live=true" : "audiotestsrc";
        using GstSource failing = Source(
            $"{source} samplesperbuffer=480 ! audio/x-raw,rate=48000 ! identity name=culprit error-after=20 ! appsink");
        var recording = new SourceRecording(failing);

        AudioSourceException error = await recording.ToFailure();

        Assert.Multiple(() =>
        {
            Assert.That(error.Element, Is.EqualTo("culprit"));
            Assert.That(error.GStreamerMessage, Is.Not.Empty);
            Assert.That(failing.State, Is.EqualTo(AudioSourceState.Failed));
            Assert.That(recording.Told<SourceFailed>().Single(), Is.EqualTo(new SourceFailed(error, IsFinal: true)));
            Assert.That(recording.Told<SourceStopped>(), Is.Empty);
            Assert.That(failing.Ledger.Total.Received, Is.EqualTo(19 * Launch.BufferLength));
            Assert.That(recording.Samples, Is.EqualTo(failing.Ledger.Total.Delivered));
            // A live source's frames start at multiples of their length: what comes before the first is cut off.
            Assert.That(failing.Ledger.Total.Delivered + failing.Ledger.Total.Trimmed, Is.EqualTo(failing.Ledger.Total.Received));
            Assert.That(failing.Ledger.Total.Trimmed, live ? Is.LessThan(Launch.BufferLength) : Is.Zero);
            Assert.That(failing.Ledger.Total.Pending, Is.Zero);
        });
    }

    [Test]
    public async Task Each_of_many_failures_is_told_and_none_passes_for_an_end()
    {
        for (int round = 0; round < 100; round++)
        {
            using GstSource source = Source(Launch.Finite(30, elements: "! identity name=culprit error-after=20"));
            var recording = new SourceRecording(source);

            AudioSourceException error = await recording.ToFailure();

            Assert.That((error.Element, recording.Samples), Is.EqualTo(("culprit", 19L * Launch.BufferLength)));
        }
    }

    [Test]
    public async Task An_early_end_is_an_end()
    {
        using GstSource source = Source(Launch.Finite(100, elements: "! identity eos-after=20"));
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(recording.Samples).And.EqualTo(source.Ledger.Total.Received));
        Assert.That(recording.Samples, Is.InRange(18 * Launch.BufferLength, 20 * Launch.BufferLength));
        Assert.That(recording.Told<SourceStopped>().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_damaged_stream_is_delivered_as_far_as_it_can_be_decoded()
    {
        using GstSource source = Source(
            $"filesrc location=\"{MediaFiles.Flac.Path}\" ! queue ! breakmydata probability=0.001 seed=7 skip=65536 ! "
            + $"flacparse ! flacdec ! audioconvert ! appsink");
        var recording = new SourceRecording(source);
        try
        {
            await recording.ToEnd();
        }
        catch (AudioSourceException error)
        {
            // Whether damage is an error is the decoder's to say.
            Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.Corrupt), error.ToString());
        }

        recording.AssertInStep();
        Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(source.Ledger.Total.Received).And.Positive);
        Assert.That(recording.Samples, Is.LessThanOrEqualTo(MediaFiles.Flac.Samples));
    }

    [Test]
    public async Task Damaged_samples_are_still_samples()
    {
        using GstSource source = Source(
            $"filesrc location=\"{MediaFiles.Wav.Path}\" ! queue ! breakmydata probability=0.001 seed=7 skip=4096 ! wavparse ! "
            + $"audioconvert ! appsink");
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        Assert.That(recording.Samples, Is.EqualTo(MediaFiles.Wav.Samples));
        Assert.That(recording.Audio.Channels[0], Is.Not.EqualTo(MediaFiles.Wav.Audio.Channels[0]));
    }

    [Test]
    public async Task A_file_without_its_index_is_corrupt()
    {
        using GstSource source = Source(
            $"filesrc location=\"{MediaFiles.Truncated(MediaFiles.Aac)}\" ! qtdemux name=culprit ! decodebin ! audioconvert ! "
            + $"appsink");

        AudioSourceException error = await new SourceRecording(source).ToFailure();

        Assert.That((error.Kind, error.Element), Is.EqualTo((AudioSourceErrorKind.Corrupt, "culprit")), error.ToString());
    }
}
