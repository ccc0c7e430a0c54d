namespace AudioPipelines.IntegrationTests.Sources;

public class LaunchErrorTests
{
    [TestCase("audiotestsrk ! appsink", "audiotestsrk", "did you mean 'audiotestsrc'?")]
    [TestCase("audiotestsrc wawe=sine ! appsink", "no property 'wawe'", "did you mean 'wave'?")]
    [TestCase("audiotestsrc freq=loud ! appsink", "'loud'", "'freq'")]
    [TestCase("filesrc location=\"talk.wav ! appsink", "never closed", "talk.wav")]
    [TestCase("audiotestsrc ! ! appsink", "launch text")]
    [TestCase("", "launch text is empty")]
    [TestCase("audiotestsrc ! fakesink", "no appsink", "appsink name=audio")]
    [TestCase("audiotestsrc", "no appsink")]
    [TestCase("audiotestsrc ! appsink name=a  audiotestsrc ! appsink name=a", "named 'a'", "name of its own")]
    public void A_mistake_in_the_launch_text_is_named(string launch, params string[] words)
    {
        using var source = new GstSource(launch);

        AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.InvalidDescription), error.ToString());
        foreach (string word in words) Assert.That(error.Message, Does.Contain(word));
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Failed));
        Assert.That(source.Completion.IsFaulted, Is.True);
        LedgerAssert.Balances(source);
    }

    [Test]
    public void Two_appsinks_of_two_launch_strings_need_two_names()
    {
        using var source = new GstSource(["audiotestsrc ! appsink name=a", "audiotestsrc ! appsink name=a"]);

        AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.InvalidDescription));
        Assert.That(error.Message, Does.Contain("'a'").And.Contain("name of its own"));
    }

    [Test]
    public void Three_thousand_elements_are_refused_before_they_are_built()
    {
        using var source = new GstSource("audiotestsrc " + string.Concat(Enumerable.Repeat("! identity ", 3000)) + "! appsink");

        AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.InvalidDescription));
        Assert.That(error.Message, Does.Contain("3002 elements"));
    }

    [TestCase("audiotestsrc num-buffers=5 ! queue2 temp-template=aXXXXXX ! appsink", "without caps")]
    [TestCase("fakesrc num-buffers=5 sizetype=fixed ! appsink", "without caps")]
    [TestCase("fakesrc num-buffers=5 ! appsink", "")]
    [TestCase("videotestsrc num-buffers=5 ! appsink", "")]
    [TestCase("audiotestsrc num-buffers=5 ! wavenc ! wavparse ! fakesink", "no appsink")]
    [TestCase("audiotestsrc num-buffers=5 ! opusenc ! appsink", "")]
    [TestCase("audiotestsrc num-buffers=0 ! appsink", "")]
    [TestCase("filesrc location=/dev/null ! decodebin ! appsink", "")]
    [TestCase("filesrc location=/dev/null ! parsebin ! decodebin ! appsink", "")]
    [TestCase("fakesrc num-buffers=5 sizetype=fixed ! decodebin ! appsink", "")]
    [TestCase("audiotestsrc num-buffers=5 ! identity error-after=2 ! appsink", "")]
    public async Task No_failure_speaks_in_the_words_of_the_runtime(string launch, string words)
    {
        using var source = new GstSource(
            new PipelinePlan { Name = "failing", LaunchTexts = [launch], StartDeadline = TimeSpan.FromSeconds(5) });

        AudioSourceException error = await new SourceRecording(source).ToFailure();

        Assert.That(error.Message, Does.Contain(words));
        foreach (string word in new[] { "Object reference", "Exception", "System.", "Index was", "Parameter '", "Nullable",
            "Arithmetic", "cast object", "Sequence contains", "   at " })
            Assert.That(error.Message, Does.Not.Contain(word));
    }

    [Test]
    public void An_appsink_that_is_fed_with_video_is_refused()
    {
        using var source = new GstSource("videotestsrc num-buffers=10 ! appsink");

        AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;

        Assert.That(error.Kind, Is.AnyOf(
            AudioSourceErrorKind.UnsupportedFormat, AudioSourceErrorKind.InvalidDescription), error.ToString());
        LedgerAssert.Balances(source);
    }

    [TestCase("format=S16LE,rate=48000,channels=1")]
    [TestCase("format=F64LE,rate=48000,channels=1")]
    [TestCase("format=F32LE,rate=44100,channels=1")]
    [TestCase("format=F32LE,rate=48000,channels=2")]
    public async Task Audio_of_another_format_than_asked_for_is_refused_with_what_to_write(string caps)
    {
        using var source = new GstSource(new PipelinePlan
        {
            Name = "strict",
            LaunchTexts = [$"audiotestsrc name=signal num-buffers=5 ! audio/x-raw,{caps} ! appsink"],
            SampleRate = 48_000,
            Channels = 1,
            StartDeadline = TimeSpan.FromSeconds(5),
        });

        AudioSourceException error = await new SourceRecording(source).ToFailure();

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.UnsupportedFormat), error.ToString());
        Assert.That(error.Message, Does.Contain("signal").And.Contain("audioconvert ! audioresample").And.Contain("sampleType"));
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_plugin_that_is_not_installed_is_named_with_its_package()
    {
        // Elements of plugins that hardly anybody has; not all of them can be here.
        string element = new[] { "pipewiresrc", "espeak", "pocketsphinx", "nicesrc" }
            .First(name => ProcessRunner.Run("gst-inspect-1.0", ["--exists", name]).ExitCode != 0);
        using var source = new GstSource($"{element} ! appsink");

        AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.MissingPlugin));
        Assert.That(error.Message, Does.Contain($"'{element}'").And.Contain("apt install gstreamer1.0-"));
    }

    [Test]
    public void An_appsink_with_nothing_before_it_does_not_start()
    {
        using var source = new GstSource(Launch.Plan("appsink") with { StartDeadline = TimeSpan.FromMilliseconds(200) });

        AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.Timeout));
        Assert.That(error.Message, Does.Contain("no audio came"));
    }

    [Test]
    public void Streams_and_appsinks_must_be_the_same()
    {
        PipelinePlan plan = Launch.Plan("audiotestsrc ! appsink name=left  audiotestsrc ! appsink name=right");
        foreach ((string[] streams, string word) in new[] { (new[] { "left", "rigth" }, "'rigth'"), (["left"], "'right'") })
        {
            using var source = new GstSource(plan with { Streams = [.. streams.Select(name => new StreamPlan(name, 1, []))] });
            Assert.That(source.Start, Throws.InstanceOf<AudioSourceException>().With.Message.Contains(word));
        }
    }

    [Test]
    public async Task A_launch_text_may_begin_and_end_a_source_of_one_element()
    {
        using var source = new GstSource("( audiotestsrc num-buffers=5 ! appsink )");
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        Assert.That(recording.Samples, Is.EqualTo(5 * 1024));
    }
}
