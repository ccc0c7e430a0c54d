namespace AudioPipelines.Tests.Descriptions;

/// <summary>What descriptions and plans say of drift and of constant offsets.</summary>
public class OffsetTests
{
    [TestCase("3.5ms", 168)]
    [TestCase("-3.5ms", -168)]
    [TestCase("168 samples", 168)]
    [TestCase("-12.25samples", -12.25)]
    [TestCase("+1s", 48_000)]
    [TestCase("100us", 4.8)]
    public void An_offset_is_a_time_or_a_number_of_samples(string text, double samples)
    {
        PipelinePlan plan = Resolve($"offset: \"{text}\"");

        Assert.That(plan.Streams[0].Offset.ToSamples(48_000), Is.EqualTo(samples).Within(1e-9));
        Assert.That(plan.Streams[1].Offset.IsNone, Is.True);
    }

    [TestCase("1.5s")]
    [TestCase("--3ms")]
    [TestCase("3 parsecs")]
    [TestCase("168")]
    [TestCase("samples")]
    public void What_is_no_offset_is_refused_with_what_would_be(string text)
    {
        DescriptionException error = Assert.Throws<DescriptionException>(() => Resolve($"offset: \"{text}\""))!;

        Assert.That(error.Message, Does.Contain(
            "a duration up to 1s such as 3.5ms or -3.5ms, or a number of samples such as 168 samples"));
    }

    [Test]
    public void An_offset_that_memory_does_not_hold_is_refused_in_a_sentence()
    {
        DescriptionException error = Assert.Throws<DescriptionException>(() => Resolve("offset: 48001 samples"))!;

        Assert.That(error.Message, Does.Contain(
            "stream 'a' is put off by 48001 samples, and memory holds audio for 1 s. Give a smaller offset."));
    }

    [Test]
    public void A_stream_that_is_put_earlier_than_frames_wait_is_refused_in_a_sentence()
    {
        DescriptionException error =
            Assert.Throws<DescriptionException>(() => Resolve("offset: -300ms", "latency: 100ms"))!;

        Assert.That(error.Message, Does.Contain(
            "a stream is put earlier by 300 ms, and frames wait for 100 ms only. Set 'latency' to more than the offset, or leave "
            + "it out."));
        Assert.That(Resolve("offset: -300ms", "latency: 400ms").Streams[0].Offset.ToSamples(1_000), Is.EqualTo(-300));
    }

    [Test]
    public void An_offset_may_come_from_a_parameter()
    {
        PipelinePlan plan = PipelineDescription.Parse("""
            parameters: {late: {type: string, default: 2 samples}}
            launch: audiotestsrc is-live=true ! appsink name=a
            streams: [{sink: a, offset: "{late}"}]
            """, "d.yaml").Resolve(new() { ["late"] = "-7 samples" }, ParameterSources.None);

        Assert.That(plan.Streams[0].Offset, Is.EqualTo(StreamPlan.Shift.FromSamples(-7)));
    }

    [Test]
    public void Explain_tells_what_is_done_about_drift()
    {
        PipelinePlan plan = Resolve("offset: 1ms", "drift: correct");
        Dictionary<string, string> told = new(PipelineDescription.Explain(plan));

        Assert.That(plan.Drift, Is.EqualTo(PipelinePlan.DriftHandling.Correct));
        Assert.That(told["drift"], Is.EqualTo("corrected: streams with their own clock are resampled"));
    }

    [Test]
    public void Plans_with_other_offsets_differ()
    {
        PipelinePlan plan = Resolve("offset: 1ms");

        Assert.That(plan, Is.EqualTo(Resolve("offset: 1ms")));
        Assert.That(plan, Is.Not.EqualTo(Resolve("offset: 2ms")));
    }

    [Test]
    public void An_offset_of_more_than_a_second_cannot_be_made()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => StreamPlan.Shift.FromTime(TimeSpan.FromSeconds(-1.1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => StreamPlan.Shift.FromSamples(double.NaN));
        Assert.That(StreamPlan.Shift.FromTime(TimeSpan.FromMilliseconds(-3.5)).ToString(), Is.EqualTo("-3.5 ms"));
    }

    private static PipelinePlan Resolve(string offset, string more = "drift: move") => PipelineDescription.Parse($$"""
        launch: [audiotestsrc is-live=true ! appsink name=a, audiotestsrc is-live=true ! appsink name=b]
        streams:
        - {sink: a, channels: 1, {{offset}}}
        - {sink: b, channels: 1}
        audio: {rate: 48000}
        live: true
        {{more}}
        """, "d.yaml").Resolve(sources: ParameterSources.None);
}
