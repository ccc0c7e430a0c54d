using AudioPipelines.GStreamer;
using AudioPipelines.TestSupport;

namespace AudioPipelines.Tests.Interop;

public class MediaProbeTests
{
    private static string File(string name) => Path.Combine(TestContext.CurrentContext.WorkDirectory, name);

    [Test]
    public void A_file_tells_its_streams_duration_and_tags()
    {
        string file = File("probe.flac");
        using (Pipeline pipeline = Pipeline.Parse(
            $"audiotestsrc num-buffers=100 samplesperbuffer=480 ! audio/x-raw,rate=48000,channels=2 ! taginject "
            + $"tags=\"title=one,artist=two\" ! flacenc ! filesink location=\"{file}\""))
        {
            using Bus bus = pipeline.GetBus();
            pipeline.SetState(State.Playing);
            PipelineRunner.WaitFor(bus, MessageType.Eos).Dispose();
        }

        MediaInfo info = MediaProbe.Probe(new Uri(file).AbsoluteUri, PipelineRunner.Patience);

        Assert.Multiple(() =>
        {
            Assert.That(info.Duration, Is.EqualTo(1_000_000_000));
            Assert.That(info.IsSeekable, Is.True);
            Assert.That(info.Streams, Has.Count.EqualTo(1));
            Assert.That((info.Streams[0].Type, info.Streams[0].Rate, info.Streams[0].Channels), Is.EqualTo(("audio", 48000, 2)));
            Assert.That(info.Streams[0].Description, Does.Contain("FLAC"));
            Assert.That(info.Tags["title"], Is.EqualTo((string[])["one"]));
        });
    }

    [Test]
    public void The_container_is_named_and_codec_headers_are_left_out_of_caps()
    {
        string file = File("probe.oga");
        using (Pipeline pipeline = Pipeline.Parse(
            $"audiotestsrc num-buffers=100 ! vorbisenc ! oggmux ! filesink location=\"{file}\""))
        {
            using Bus bus = pipeline.GetBus();
            pipeline.SetState(State.Playing);
            PipelineRunner.WaitFor(bus, MessageType.Eos).Dispose();
        }

        MediaInfo info = MediaProbe.Probe(new Uri(file).AbsoluteUri, PipelineRunner.Patience);

        Assert.Multiple(() =>
        {
            Assert.That(info.Container, Does.Contain("Ogg"));
            Assert.That(info.Streams[0].Caps, Does.StartWith("audio/x-vorbis").And.Contain("rate=").And.Not.Contain("buffer"));
        });
    }

    [Test]
    public void A_file_that_holds_no_media_is_refused()
    {
        string file = File("text.txt");
        System.IO.File.WriteAllText(file, new string('x', 5000));

        Assert.That(
            () => MediaProbe.Probe(new Uri(file).AbsoluteUri, PipelineRunner.Patience),
            Throws.TypeOf<AudioSourceException>().With.Property(nameof(AudioSourceException.Kind)).EqualTo(
                AudioSourceErrorKind.UnsupportedFormat));
    }

    [Test]
    public void A_path_is_taken_for_a_file_of_the_current_folder()
    {
        string file = File("here.wav");
        System.IO.File.WriteAllBytes(file, [.. WavFile.Header(8_000, 1, 16, 800), .. new byte[1_600]]);
        string path = Path.GetRelativePath(Environment.CurrentDirectory, file);

        Assert.That(Path.IsPathRooted(path), Is.False);
        Assert.That(MediaProbe.Probe(path, PipelineRunner.Patience).Duration, Is.EqualTo(100_000_000));
        Assert.That(MediaProbe.Probe(file, PipelineRunner.Patience).Duration, Is.EqualTo(100_000_000));
    }

    [Test]
    public void A_uri_of_an_unknown_scheme_is_refused() => Assert.That(
        () => MediaProbe.Probe("nosuch://x", PipelineRunner.Patience), Throws.TypeOf<AudioSourceException>());

    [Test]
    public void Paths_that_are_no_readable_files_are_told_apart()
    {
        string empty = File("empty.wav");
        System.IO.File.WriteAllBytes(empty, []);

        Assert.Multiple(() =>
        {
            Check("/does/not/exist.wav", AudioSourceErrorKind.NotFound);
            Check(TestContext.CurrentContext.WorkDirectory, AudioSourceErrorKind.UnsupportedFormat);
            Check("/dev/null", AudioSourceErrorKind.UnsupportedFormat);
            Check(empty, AudioSourceErrorKind.NoAudio);
        });

        static void Check(string path, AudioSourceErrorKind kind) => Assert.That(
            () => LocalFile.Check(path),
            Throws.TypeOf<AudioSourceException>().With.Property(nameof(AudioSourceException.Kind)).EqualTo(
                kind).And.Message.Contains(path));
    }

    [Test]
    public void Listing_and_watching_devices_needs_no_main_loop_and_no_device()
    {
        Assert.That(AudioDevices.List(), Is.Not.Null);
        try
        {
            AudioDevices.Watch((_, _) => { }).Dispose();
        }
        catch (AudioSourceException exception)
        {
            Assert.That(exception.Kind, Is.EqualTo(AudioSourceErrorKind.NotFound));
        }
    }
}
