using AudioPipelines.GStreamer;

namespace AudioPipelines.IntegrationTests.Sources;

public class HandleTests
{
    [Test]
    public async Task A_pipeline_of_another_binding_is_run_and_given_back_stopped()
    {
        using Pipeline pipeline = Pipeline.Parse(
            Launch.Finite(20, channels: 2).Replace("appsink", "appsink sync=false", StringComparison.Ordinal));
        using (var source = GstSource.FromPipeline(pipeline.Handle))
        {
            var recording = new SourceRecording(source);

            await recording.ToEnd();
            await recording.ToEnd();

            Assert.That(recording.Samples, Is.EqualTo(40 * Launch.BufferLength));
            Assert.That(recording.Frames.Select(frame => frame.Channels), Is.All.EqualTo(2));
        }

        Assert.That(pipeline.GetState(TimeSpan.Zero).Current, Is.EqualTo(State.Null));
        using Bus bus = pipeline.GetBus();
        Assert.That(bus, Is.Not.Null, "the owner still holds it");
    }

    [Test]
    public void What_is_no_pipeline_is_refused()
    {
        Assert.That(() => GstSource.FromPipeline(0), Throws.InstanceOf<ArgumentException>());
        using Pipeline pipeline = Pipeline.Parse("audiotestsrc ! fakesink");
        using var source = GstSource.FromPipeline(pipeline.Handle);

        Assert.That(source.Start, Throws.InstanceOf<AudioSourceException>().With.Message.Contains("no appsink"));
    }
}
