namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>What <see cref="PipelinePlan.Loop"/> promises.</summary>
public class LoopTests(DeliveryMode mode) : InBothModes(mode)
{
    [Test]
    public async Task A_file_that_loops_begins_again_in_an_epoch_each_time_and_loses_nothing()
    {
        using GstSource source = Source(PipelineDescription.Load("file").Resolve(
            new ParameterValues { ["location"] = MediaFiles.Wav.Path, ["loop"] = true }));
        List<EpochStarted> begun = [];
        source.Notified += (_, what) =>
        {
            if (what is EpochStarted epoch) begun.Add(epoch);
        };
        long[] samples = new long[4];
        source.SetCallback(frame =>
        {
            if (frame.SampleIndex != samples[frame.Epoch]) throw new InvalidOperationException($"{frame.SampleIndex}");
            samples[frame.Epoch] += frame.SamplesPerChannel;
            if (frame.Epoch == 3) source.Stop();
        });
        source.Start();
        await Eventually.Completes(source.Completion, "the third time");

        Assert.Multiple(() =>
        {
            Assert.That(samples[..3], Is.All.EqualTo(MediaFiles.Wav.Samples));
            Assert.That(begun.Select(epoch => (epoch.Epoch, epoch.SampleIndex, epoch.Reason)), Is.EqualTo(
                new[] { (1, 0L, "loop"), (2, 0L, "loop"), (3, 0L, "loop") }));
            Assert.That(source.Ledger.Channels[0].Delivered, Is.EqualTo(samples.Sum()));
        });
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_live_source_does_not_loop()
    {
        using GstSource source = Source(Launch.Plan(Launch.Live) with { Loop = true });
        AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;
        Assert.That(error.Message, Is.EqualTo("'test' is live and cannot begin again at its end. Take 'loop' out."));
        LedgerAssert.Balances(source);
    }
}
