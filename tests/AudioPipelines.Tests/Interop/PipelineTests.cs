using AudioPipelines.GStreamer;

namespace AudioPipelines.Tests.Interop;

public class PipelineTests
{
    [Test]
    public void A_live_pipeline_answers_paused_with_no_preroll_and_tells_its_latency()
    {
        using Pipeline pipeline = Pipeline.Parse("audiotestsrc is-live=true ! fakesink sync=true");

        StateChangeReturn paused = pipeline.SetState(State.Paused);
        pipeline.SetState(State.Playing);
        pipeline.GetState(PipelineRunner.Patience);

        Assert.That(paused, Is.EqualTo(StateChangeReturn.NoPreroll));
        Assert.That(pipeline.QueryLatency()?.IsLive, Is.True);
    }

    [Test]
    public void Pipelines_keep_the_clock_and_base_time_they_are_given()
    {
        using Clock clock = Clock.System;
        long baseTime = clock.Time;
        using Pipeline pipeline = Pipeline.Parse("audiotestsrc is-live=true ! fakesink");
        pipeline.UseClock(clock);
        pipeline.DisableStartTime();
        pipeline.BaseTime = baseTime;

        pipeline.SetState(State.Playing);
        pipeline.GetState(PipelineRunner.Patience);

        using Clock? used = pipeline.GetClock();
        Assert.That(pipeline.BaseTime, Is.EqualTo(baseTime));
        Assert.That(used?.Name, Is.EqualTo(clock.Name));
    }

    [Test]
    public void Stop_within_a_deadline_takes_the_pipeline_to_null()
    {
        using Pipeline pipeline = Pipeline.Parse("audiotestsrc ! fakesink");
        pipeline.SetState(State.Playing);

        Assert.That(pipeline.Stop(PipelineRunner.Patience), Is.True);
        Assert.That(pipeline.GetState(TimeSpan.Zero).Current, Is.EqualTo(State.Null));
    }

    [Test]
    public void A_disposed_pipeline_throws_and_disposing_twice_is_fine()
    {
        Pipeline pipeline = Pipeline.Parse("audiotestsrc ! fakesink");
        pipeline.Dispose();
        pipeline.Dispose();

        Assert.That(() => pipeline.SetState(State.Playing), Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public void A_pipeline_on_loan_is_not_stopped()
    {
        using Pipeline owner = Pipeline.Parse("audiotestsrc is-live=true ! fakesink");
        owner.SetState(State.Playing);
        owner.GetState(PipelineRunner.Patience);

        Pipeline.FromHandle(owner.Handle, takeOwnership: false).Dispose();

        Assert.That(owner.GetState(TimeSpan.Zero).Current, Is.EqualTo(State.Playing));
    }

    [Test]
    public void The_graph_and_the_elements_can_be_read()
    {
        using Pipeline pipeline = Pipeline.Parse("audiotestsrc name=here ! fakesink");
        using Element? element = pipeline.GetByName("here");

        Assert.Multiple(() =>
        {
            Assert.That(pipeline.ToDot(), Does.Contain("digraph").And.Contain("here"));
            Assert.That(element?.FactoryName, Is.EqualTo("audiotestsrc"));
            Assert.That(element?.PathString, Does.EndWith(":here"));
            Assert.That(element?.HasProperty("freq"), Is.True);
            Assert.That(pipeline.GetByName("nowhere"), Is.Null);
        });
    }

    [Test]
    public void Caps_tell_rate_channels_format_and_positions()
    {
        using Caps caps = Caps.Parse(
            "audio/x-raw,format=F32LE,rate=48000,channels=2,layout=interleaved,channel-mask=(bitmask)0x3");

        AudioInfo? info = caps.ToAudioInfo();

        Assert.Multiple(() =>
        {
            Assert.That((info?.Format, info?.Rate, info?.Channels, info?.BytesPerFrame, info?.IsInterleaved), Is.EqualTo(
                ("F32LE", 48000, 2, 8, true)));
            Assert.That(info?.Positions, Is.EqualTo((int[])[0, 1]));
            Assert.That(() => Caps.Parse("not caps ["), Throws.TypeOf<AudioSourceException>());
        });
    }
}
