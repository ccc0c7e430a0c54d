using AudioPipelines.IntegrationTests.Sources;

namespace AudioPipelines.IntegrationTests.Supervision;

[Parallelizable] // waits for restarts
public class OutageTests(DeliveryMode mode) : InBothModes(mode)
{
    private const int Rate = 48_000;

    [OneTimeSetUp]
    public void LoadPlugin() => TestPlugin.Load();

    [Test]
    public void Indices_of_a_live_source_go_on_through_restarts_and_each_outage_is_a_gap_of_known_length()
    {
        TimeSpan delay = TimeSpan.FromMilliseconds(700);
        PipelinePlan plan = Launch.Plan(
            "countersrc is-live=true ! audiofault script=\"24000:error=read\" ! audioconvert ! appsink") with
        {
            Restart = new RestartPolicy { Mode = RestartMode.OnError, Delay = delay, HealthyAfter = TimeSpan.Zero },
        };
        using GstSource source = Source(plan);
        var recording = new SourceRecording(source);
        source.Start();
        Eventually.Is(() => source.Restarts >= 3, "the third restart");
        Eventually.Is(() => source.Ledger.Channels[0].Delivered > 3.2 * 24_000, "audio after it");
        source.Stop();

        EpochStarted[] restarts = [.. recording.Told<EpochStarted>()];
        FrameNote[][] epochs = [.. recording.Frames.GroupBy(frame => frame.Epoch).Select(epoch => epoch.ToArray())];
        Assert.That(epochs, Has.Length.EqualTo(restarts.Length + 1));
        for (int restart = 0; restart < restarts.Length; restart++)
        {
            FrameNote last = epochs[restart][^1], first = epochs[restart + 1][0];
            Assert.That(first.SampleIndex - (last.SampleIndex + last.Samples), Is.EqualTo(restarts[restart].Outage), "the gap");
            // It was away for the delay at least; the audio from before the failure was still due at the time of the failure.
            Assert.That(restarts[restart].Outage, Is.GreaterThan(delay.TotalSeconds * Rate / 2));
        }

        ChannelLedger ledger = source.Ledger.Channels[0];
        Assert.That(ledger.Elapsed, Is.EqualTo(recording.Samples), "outages are in no frame");
        Assert.That(ledger.Delivered, Is.EqualTo(recording.Samples - recording.Frames.Sum(
            frame => frame.Gaps.Where(gap => gap.Channel == 0).Sum(gap => (long)gap.Length))));
        recording.AssertInStep();
        LedgerAssert.Balances(source);
    }
}
