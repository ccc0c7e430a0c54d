namespace AudioPipelines.Tests.Descriptions;

/// <summary>The presets' two waits are two parameters: the jitter buffer's for packets, the frames' for late audio.</summary>
public class PresetLatencyTests
{
    private static readonly (string Name, ParameterValues Values, string? JitterBuffer)[] _live =
    [
        ("mic", [], null),
        ("monitor", [], null),
        ("uri", new() { ["uri"] = "http://example.org/" }, null),
        ("rtp", new() { ["streams"] = "udp://127.0.0.1:5004" }, "rtpjitterbuffer latency=50 "),
        ("rtsp", new() { ["location"] = "rtsp://localhost/a" }, " latency=200 "),
    ];

    private static IEnumerable<string> Names => _live.Select(preset => preset.Name);

    [TestCaseSource(nameof(Names))]
    public void Frames_wait_as_long_as_frameLatency_says(string name)
    {
        ParameterValues values = ValuesOf(name);
        string? jitterBuffer = _live.Single(preset => preset.Name == name).JitterBuffer;
        PipelineDescription preset = Presets.Load(name);

        Assert.That(preset.Resolve(values, ParameterSources.None).Latency, Is.Null);
        values["frameLatency"] = "80ms";
        PipelinePlan plan = preset.Resolve(values, ParameterSources.None);

        Assert.That(plan.Latency, Is.EqualTo(TimeSpan.FromMilliseconds(80)));
        Assert.That(plan.LaunchTexts[0], jitterBuffer is null ? Does.Not.Contain("latency=") : Does.Contain(jitterBuffer));
    }

    [TestCase("rtp", "120ms", "rtpjitterbuffer latency=120 ")]
    [TestCase("rtsp", "1.5s", " latency=1500 ")]
    public void The_jitter_buffer_waits_as_long_as_jitterBuffer_says(string name, string value, string text)
    {
        ParameterValues values = ValuesOf(name);
        values.Add("jitterBuffer", value);
        PipelinePlan plan = Presets.Load(name).Resolve(values, ParameterSources.None);

        Assert.That(plan.LaunchTexts[0], Does.Contain(text));
        Assert.That(plan.Latency, Is.Null);
    }

    [TestCase("50")]
    [TestCase("500us")]
    [TestCase("61s")]
    public void What_is_no_time_of_whole_milliseconds_is_refused(string value)
    {
        DescriptionException e = Assert.Throws<DescriptionException>(() => Presets.Load("rtp").Resolve(
            new() { ["streams"] = "udp://127.0.0.1:5004", ["jitterBuffer"] = value }, ParameterSources.None))!;

        Assert.That(e.Message, Does.Contain($"'jitterBuffer' cannot be '{value}'").And.Contain("in whole ms from 0s to 1m"));
    }

    [TestCase("{a: {unit: ms}}", "only a duration has a unit")]
    [TestCase("{a: {type: duration, unit: h}}", "expected one of ns, us, ms, s")]
    public void A_unit_that_is_none_is_refused(string parameters, string error)
    {
        string text = $"launch: a ! appsink\nparameters: {parameters}";
        Assert.That(PipelineDescription.ValidateText(text, "x.yaml").Select(e => e.ToString()), Has.One.Contains(error));
    }

    private static ParameterValues ValuesOf(string name)
    {
        var values = new ParameterValues();
        foreach ((string key, object? value) in _live.Single(preset => preset.Name == name).Values) values.Add(key, value);
        return values;
    }
}
