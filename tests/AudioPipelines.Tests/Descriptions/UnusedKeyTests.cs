namespace AudioPipelines.Tests.Descriptions;

/// <summary>Keys that another key leaves without effect.</summary>
public class UnusedKeyTests
{
    private const string Launch = "launch: audiotestsrc ! appsink\n";

    [TestCase("restart: {delay: 2s}", "d.yaml:2:18: 'restart.delay' has no effect", "'mode: onError'")]
    [TestCase("live: false\nlatency: 1s", "d.yaml:3:10: 'latency' has no effect", "another 'live'")]
    [TestCase("live: false\ndrift: correct", "d.yaml:3:8: 'drift' has no effect", "another 'live'")]
    [TestCase("live: false\nclock: shared", "d.yaml:3:8: 'clock' has no effect", "another 'live'")]
    [TestCase("live: true\nloop: true", "d.yaml:3:7: 'loop' has no effect", "another 'live'")]
    [TestCase("recording: {folder: a, keepFor: 1h}", "limit has no effect without 'segment'", "60s")]
    [TestCase("recording: {folder: a, keepSize: 100}", "limit has no effect without 'segment'", "60s")]
    public void A_key_without_effect_is_refused(string keys, string error, string expected)
    {
        DescriptionError found = PipelineDescription.ValidateText(Launch + keys + "\n", "d.yaml").Single();

        Assert.That(found.ToString(), Does.Contain(error).And.Contain(expected));
    }

    [TestCase("restart: {mode: always, delay: 2s}")]
    [TestCase("restart: {mode: never, delay: 2s}")]
    [TestCase("parameters: {again: {type: enum, choices: [never, onError]}}\nrestart: {mode: \"{again}\", delay: 2s}")]
    [TestCase("live: auto\nlatency: 1s")]
    [TestCase("live: true\ndrift: correct")]
    [TestCase("live: true\nclock: shared")]
    [TestCase("live: false\nloop: true")]
    [TestCase("live: true\nloop: false")]
    [TestCase("parameters: {live: {type: boolean}}\nlive: \"{live}\"\nlatency: 1s")]
    [TestCase("recording: {folder: a, keepFor: 1h, segment: 1m}")]
    [TestCase("recording: {folder: a, keepFree: 100}")]
    public void A_key_that_may_have_an_effect_is_taken(string keys) =>
        Assert.That(PipelineDescription.ValidateText(Launch + keys + "\n", "d.yaml"), Is.Empty);
}
