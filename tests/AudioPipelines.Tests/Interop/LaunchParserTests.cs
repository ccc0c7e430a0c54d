using AudioPipelines.GStreamer;

namespace AudioPipelines.Tests.Interop;

public class LaunchParserTests
{
    [TestCase("audiotestsrrc ! fakesink", AudioSourceErrorKind.InvalidDescription,
        "There is no element 'audiotestsrrc'; did you mean 'audiotestsrc'?")]
    [TestCase("pipewiresrc ! fakesink", AudioSourceErrorKind.MissingPlugin,
        "The GStreamer element 'pipewiresrc' is not installed. On Debian: apt install gstreamer1.0-pipewire")]
    [TestCase("audiotestsrc frq=3 ! fakesink", AudioSourceErrorKind.InvalidDescription,
        "The element 'audiotestsrc' has no property 'frq'; did you mean 'freq'?")]
    [TestCase("audiotestsrc wave=sinee ! fakesink", AudioSourceErrorKind.InvalidDescription,
        "'sinee' is not a value for the property 'wave' of the element 'audiotestsrc'.")]
    [TestCase("audiotestsrc ! videoconvert ! fakesink", AudioSourceErrorKind.InvalidDescription, "could not link audiotestsrc")]
    [TestCase("audiotestsrc ! nosuch.", AudioSourceErrorKind.InvalidDescription, "refers to an element by a name")]
    [TestCase("foo://bar ! fakesink", AudioSourceErrorKind.MissingPlugin, "No installed element reads 'foo://bar'.")]
    [TestCase("audiotestsrc !", AudioSourceErrorKind.InvalidDescription, "syntax error")]
    [TestCase("", AudioSourceErrorKind.InvalidDescription, "is empty")]
    [TestCase(
        "audiotestsrc ! audio/x-raw,rate=foo\" ! fakesink", AudioSourceErrorKind.InvalidDescription, "could not parse caps")]
    public void A_mistake_is_named(string launch, AudioSourceErrorKind kind, string message)
    {
        var exception = Assert.Throws<AudioSourceException>(() => Pipeline.Parse(launch));

        Assert.Multiple(() =>
        {
            Assert.That(exception!.Kind, Is.EqualTo(kind));
            Assert.That(exception.Message, Does.Contain(message));
            Assert.That(exception.GStreamerMessage, Is.Not.Empty);
        });
    }

    [TestCase("audiotestsrc num-buffers=1")]
    [TestCase("( audiotestsrc num-buffers=1 ! fakesink )")]
    [TestCase("audiotestsrc num-buffers=1 ! fakesink")]
    public void What_is_built_is_always_a_pipeline(string launch)
    {
        using Pipeline pipeline = Pipeline.Parse(launch);
        using Pipeline same = Pipeline.FromHandle(pipeline.Handle, takeOwnership: false);

        Assert.That(same.Name, Is.EqualTo(pipeline.Name));
    }

    [Test]
    public void Appsinks_come_in_the_order_of_the_text()
    {
        using Pipeline pipeline = Pipeline.Parse(
            "audiotestsrc ! appsink name=b audiotestsrc ! appsink name=a audiotestsrc ! appsink name=c");

        IReadOnlyList<AppSink> sinks = pipeline.GetAppSinks();

        Assert.That(sinks.Select(sink => sink.Name), Is.EqualTo((string[])["b", "a", "c"]));
        foreach (AppSink sink in sinks) sink.Dispose();
    }
}
