using AudioPipelines.GStreamer;

namespace AudioPipelines.Tests.Interop;

public class AppSinkTests
{
    private const string HundredBuffers =
        "audiotestsrc num-buffers=100 samplesperbuffer=480 ! audio/x-raw,format=F32LE,rate=48000,channels=2 ! appsink name=out";

    [Test]
    public void A_handler_is_asked_before_a_sample_while_it_may_have_to_wait()
    {
        var handler = new CountingHandler { RecordOrder = true, Waits = samples => samples is < 3 or 10 or 11 };

        PipelineRunner.Play("audiotestsrc num-buffers=20 ! appsink name=out", handler, out _);

        Assert.That(handler.AskedBefore, Is.EqualTo(new[] { 0, 1, 2, 10, 11 }));
        Assert.That(handler.Samples, Is.EqualTo(20));
    }

    [Test]
    public void Every_buffer_arrives_once_and_the_end_once()
    {
        var handler = new CountingHandler();

        MessageType end = PipelineRunner.Play(HundredBuffers, handler, out Exception? thrown);

        Assert.Multiple(() =>
        {
            Assert.That(end, Is.EqualTo(MessageType.Eos));
            Assert.That(thrown, Is.Null);
            Assert.That(handler.Samples, Is.EqualTo(100));
            Assert.That(handler.Bytes, Is.EqualTo(100 * 480 * 8));
            Assert.That(handler.LastRunningTime, Is.EqualTo(990_000_000));
            Assert.That(handler.Eos, Is.EqualTo(1));
        });
    }

    [Test]
    public void Events_keep_their_place_between_the_samples()
    {
        var handler = new CountingHandler { RecordOrder = true };

        PipelineRunner.Play(
            "audiotestsrc num-buffers=2 samplesperbuffer=441 ! audio/x-raw,rate=44100 ! appsink name=out", handler, out _);

        Assert.That(handler.Order.Where(entry => entry != nameof(StreamEventType.Tag)), Is.EqualTo(
            (string[])["StreamStart", "Caps", "Segment", "sample 0", "sample 10000000"]));
    }

    [Test]
    public void A_paused_stream_delivers_its_first_buffer_once()
    {
        var handler = new CountingHandler();
        using Pipeline pipeline = Pipeline.Parse(HundredBuffers);
        using AppSink sink = pipeline.GetAppSinks().Single();
        using Bus bus = pipeline.GetBus();
        sink.Configure(new AppSinkOptions { Async = true });
        sink.SetCallbacks(handler);

        pipeline.SetState(State.Paused);
        Assert.That(pipeline.GetState(PipelineRunner.Patience).Current, Is.EqualTo(State.Paused));
        Assert.That(handler.Samples, Is.Zero);
        pipeline.SetState(State.Playing);
        PipelineRunner.WaitFor(bus, MessageType.Eos).Dispose();

        Assert.That(handler.Samples, Is.EqualTo(100));
    }

    [Test]
    public void An_exception_of_the_handler_becomes_a_flow_error_and_is_kept()
    {
        var handler = new CountingHandler { OnCount = count => { if (count == 10) throw new InvalidOperationException("ten"); } };

        MessageType end = PipelineRunner.Play(HundredBuffers, handler, out Exception? thrown);

        Assert.Multiple(() =>
        {
            Assert.That(end, Is.EqualTo(MessageType.Error));
            Assert.That(thrown, Is.TypeOf<InvalidOperationException>().With.Message.EqualTo("ten"));
            Assert.That(handler.Samples, Is.EqualTo(10));
        });
    }

    [Test]
    public void A_handler_that_refuses_gets_no_more()
    {
        using var refused = new ManualResetEventSlim();
        var handler = new CountingHandler { RefuseFrom = 10, OnCount = count => { if (count == 10) refused.Set(); } };
        using Pipeline pipeline = Pipeline.Parse(HundredBuffers);
        using AppSink sink = pipeline.GetAppSinks().Single();
        sink.Configure(new AppSinkOptions());
        sink.SetCallbacks(handler);
        pipeline.SetState(State.Playing);

        Assert.That(refused.Wait(PipelineRunner.Patience), Is.True);
        pipeline.Dispose();

        Assert.That(handler.Samples, Is.EqualTo(10));
    }

    [Test]
    public void A_pipeline_can_be_disposed_of_while_it_plays()
    {
        using var playing = new ManualResetEventSlim();
        var handler = new CountingHandler { OnCount = count => { if (count == 50) playing.Set(); } };
        Pipeline pipeline = Pipeline.Parse("audiotestsrc ! appsink name=out");
        using AppSink sink = pipeline.GetAppSinks().Single();
        sink.Configure(new AppSinkOptions());
        sink.SetCallbacks(handler);
        pipeline.SetState(State.Playing);
        Assert.That(playing.Wait(PipelineRunner.Patience), Is.True);

        pipeline.Dispose();
        int atDispose = handler.Samples;
        GC.Collect();
        GC.WaitForPendingFinalizers();

        Assert.That(handler.Samples, Is.EqualTo(atDispose));
    }

    [Test]
    public void Callbacks_can_be_unset_while_it_plays()
    {
        using var playing = new ManualResetEventSlim();
        var handler = new CountingHandler { OnCount = count => { if (count == 5) playing.Set(); } };
        using Pipeline pipeline = Pipeline.Parse("audiotestsrc is-live=true ! appsink name=out max-buffers=1 drop=true");
        using AppSink sink = pipeline.GetAppSinks().Single();
        sink.SetCallbacks(handler);
        pipeline.SetState(State.Playing);
        Assert.That(playing.Wait(PipelineRunner.Patience), Is.True);

        Assert.DoesNotThrow(() => sink.SetCallbacks(null));
    }

    [Test]
    public void Ten_thousand_buffers_allocate_nothing_on_the_streaming_thread()
    {
        var handler = new CountingHandler();

        PipelineRunner.Play("audiotestsrc wave=silence num-buffers=10100 samplesperbuffer=480 ! audio/x-raw,rate=48000 ! "
            + "appsink name=out", handler, out _);

        Assert.That(handler.Samples, Is.EqualTo(10_100));
        Assert.That(handler.AllocatedBytes, Is.Zero);
    }
}
