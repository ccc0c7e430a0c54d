using AudioPipelines.GStreamer;

namespace AudioPipelines.Tests.Interop;

public class GstErrorClassifierTests
{
    private const string Resource = "gst-resource-error-quark";
    private const string Stream = "gst-stream-error-quark";
    private const string Core = "gst-core-error-quark";

    [TestCase(Resource, 3, "filesrc", "Resource not found.", AudioSourceErrorKind.NotFound)]
    [TestCase(Resource, 4, "alsasrc", "Device is being used by another application.", AudioSourceErrorKind.Busy)]
    [TestCase(Resource, 5, "filesrc", "Could not open: system error: Permission denied", AudioSourceErrorKind.AccessDenied)]
    [TestCase(Resource, 15, "souphttpsrc", "Unauthorized", AudioSourceErrorKind.AccessDenied)]
    [TestCase(Resource, 5, "udpsrc", "Error binding to address: Address already in use", AudioSourceErrorKind.Busy)]
    [TestCase(Resource, 5, "tcpclientsrc", "Failed to connect to host: Connection refused", AudioSourceErrorKind.Network)]
    [TestCase(Resource, 5, "pulsesrc", "Failed to connect: Connection refused", AudioSourceErrorKind.NotFound)]
    [TestCase(Resource, 9, "souphttpsrc", "Could not read from resource.", AudioSourceErrorKind.Network)]
    [TestCase(Stream, 4, "typefind", "Could not determine type of stream.", AudioSourceErrorKind.UnsupportedFormat)]
    [TestCase(Stream, 4, "typefind", "Stream doesn't contain enough data.", AudioSourceErrorKind.Corrupt)]
    [TestCase(Stream, 5, "wavparse", "This is not a WAV file.", AudioSourceErrorKind.UnsupportedFormat)]
    [TestCase(Stream, 1, "matroskademux", "GStreamer encountered a general stream error.", AudioSourceErrorKind.Corrupt)]
    [TestCase(Stream, 5, "decodebin", "This appears to be a text file", AudioSourceErrorKind.UnsupportedFormat)]
    [TestCase(Stream, 6, "decodebin", "Your GStreamer installation is missing a plug-in.", AudioSourceErrorKind.MissingPlugin)]
    [TestCase(Stream, 7, "flacdec", "Could not decode stream.", AudioSourceErrorKind.Corrupt)]
    [TestCase(Stream, 9, "oggdemux", "Could not demultiplex stream.", AudioSourceErrorKind.Corrupt)]
    [TestCase(Stream, 1, "souphttpsrc", "Internal data stream error.", AudioSourceErrorKind.Network)]
    [TestCase(Stream, 1, "wavparse", "Stream claims to contain no channels - invalid data", AudioSourceErrorKind.Corrupt)]
    [TestCase(Stream, 1, "decodebin", "all streams without buffers", AudioSourceErrorKind.Corrupt)]
    [TestCase(Core, 7, "audioconvert", "Could not negotiate", AudioSourceErrorKind.UnsupportedFormat)]
    [TestCase(Core, 12, "decodebin", "missing", AudioSourceErrorKind.MissingPlugin)]
    [TestCase("some-other-quark", 1, "x", "?", AudioSourceErrorKind.Internal)]
    public void An_error_has_its_kind(string domain, int code, string factory, string message, AudioSourceErrorKind kind) =>
        Assert.That(
            GstErrorClassifier.Classify(new GstError(domain, code, message, null, factory + "0", factory)), Is.EqualTo(kind));

    [Test]
    public void A_plugin_that_is_installed_is_not_missing()
    {
        var error = new GstError(
            Core, 12, "Your GStreamer installation is missing a plug-in.", "no suitable plugins found", "parsebin0", "parsebin");
        var missing = new MissingPlugin("MPEG-4 AAC decoder",
            "gstreamer|1.0|app|MPEG-4 AAC decoder|decoder-audio/mpeg, mpegversion=(int)4")
        { IsInstalled = true };

        AudioSourceException exception = GstErrorClassifier.ToException(error, null, missing);

        Assert.That(exception.Kind, Is.EqualTo(AudioSourceErrorKind.Corrupt));
        Assert.That(exception.Message, Does.Contain("MPEG-4 AAC decoder").And.Not.Contain("apt install"));
    }

    [Test]
    public void A_vague_error_borrows_the_latest_warning()
    {
        var error = new GstError(
            Stream, 1, "Internal data stream error.", "streaming stopped, reason not-linked (-1)", "decodebin0", "decodebin");
        var warning = new GstError(Core, 5, "Delayed linking failed.", "failed delayed linking some pad", "pipeline0");

        AudioSourceException exception = GstErrorClassifier.ToException(error, warning);

        Assert.Multiple(() =>
        {
            Assert.That(GstErrorClassifier.IsSymptom(error), Is.True);
            Assert.That(exception.Kind, Is.EqualTo(AudioSourceErrorKind.UnsupportedFormat));
            Assert.That(exception.Message, Does.Contain("Delayed linking failed"));
            Assert.That(exception.GStreamerMessage, Is.EqualTo("Internal data stream error."));
            Assert.That(exception.Element, Is.EqualTo("decodebin0"));
        });
    }

    [Test]
    public void A_missing_plugin_is_named_with_its_package()
    {
        var error = new GstError(Stream, 6, "Your GStreamer installation is missing a plug-in.", null, "decodebin0", "decodebin");
        var missing = new MissingPlugin(
            "GStreamer element pipewiresrc", "gstreamer|1.0|app|GStreamer element pipewiresrc|element-pipewiresrc");

        AudioSourceException exception = GstErrorClassifier.ToException(error, null, missing);

        Assert.That(exception.Kind, Is.EqualTo(AudioSourceErrorKind.MissingPlugin));
        Assert.That(exception.Message, Does.EndWith("apt install gstreamer1.0-pipewire"));
    }

    [TestCase("H.264", "decoder-video/x-h264, profile=(string)high", AudioSourceErrorKind.NoAudio)]
    [TestCase("JPEG still images", "decoder-image/jpeg", AudioSourceErrorKind.NoAudio)]
    [TestCase("Timed Text", "decoder-text/x-raw, format=(string)utf8", AudioSourceErrorKind.NoAudio)]
    [TestCase("Advanced SubStation Alpha", "decoder-application/x-ass", AudioSourceErrorKind.NoAudio)]
    [TestCase("Quicktime demuxer", "decoder-video/quicktime", AudioSourceErrorKind.MissingPlugin)]
    [TestCase("text/uri-list decoder", "decoder-text/uri-list", AudioSourceErrorKind.UnsupportedFormat)]
    [TestCase("MPEG-4 AAC", "decoder-audio/mpeg, mpegversion=(int)4", AudioSourceErrorKind.MissingPlugin)]
    public void What_lacks_only_pictures_and_subtitles_holds_no_audio(
        string description, string request, AudioSourceErrorKind kind)
    {
        var error = new GstError(
            Core, 12, "Your GStreamer installation is missing a plug-in.", "no suitable plugins found", "parsebin0", "parsebin");
        var missing = new MissingPlugin(description, $"gstreamer|1.0|app|{description}|{request}");

        Assert.That(GstErrorClassifier.ToException(error, null, missing).Kind, Is.EqualTo(kind));
    }

    [TestCase(7, "Could not decode stream.")]
    [TestCase(1, "Internal data stream error.")]
    public void What_is_wrong_with_a_films_sound_is_not_put_down_to_the_picture_that_nobody_decodes(int code, string message)
    {
        var error = new GstError(Stream, code, message, "streaming stopped, reason error (-5)", "avdec_aac0", "avdec_aac");
        var picture = new MissingPlugin("H.264", "gstreamer|1.0|app|H.264|decoder-video/x-h264");

        AudioSourceException exception = GstErrorClassifier.ToException(error, null, picture);

        Assert.That(exception.Kind, Is.Not.AnyOf(AudioSourceErrorKind.NoAudio, AudioSourceErrorKind.MissingPlugin));
        Assert.That(exception.Message, Does.Not.Contain("H.264").And.Not.Contain("no audio"));
    }
}
