using AudioPipelines.IntegrationTests.Sources;

namespace AudioPipelines.IntegrationTests.Supervision;

public class DegradedTests
{
    [OneTimeSetUp]
    public void LoadPlugin() => TestPlugin.Load();

    [Test]
    public void A_source_is_degraded_while_one_of_its_streams_is_stalled()
    {
        PipelinePlan plan = Launch.Plan(
            "countersrc is-live=true ! audioconvert ! appsink name=good",
            "countersrc is-live=true ! audiofault script=\"24000:stall=1500\" ! audioconvert ! appsink name=bad") with
        {
            SampleRate = 48_000,
            Channels = 2,
            Latency = TimeSpan.FromMilliseconds(100),
        };
        using var source = new GstSource(plan);
        var recording = new SourceRecording(source);
        source.Start();
        Eventually.Is(() => source.State == AudioSourceState.Degraded, "the stall");
        Eventually.Is(() => source.State == AudioSourceState.Running, "the return");
        source.Stop();

        Assert.That(
            recording.Events.Select(Word).OfType<string>(),
            Is.EqualTo(new[] { "Starting", "Running", "bad stalled", "Degraded", "bad returned", "Running", "Stopped" }));
        LedgerAssert.Balances(source);
    }

    private static string? Word(AudioSourceEvent notification) => notification switch
    {
        SourceStateChanged changed => changed.Current.ToString(),
        StreamStalled stalled => $"{stalled.Stream} stalled",
        StreamReturned returned => $"{returned.Stream} returned",
        _ => null,
    };
}
