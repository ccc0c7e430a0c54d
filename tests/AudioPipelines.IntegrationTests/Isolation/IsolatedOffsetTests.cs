namespace AudioPipelines.IntegrationTests.Isolation;

/// <summary>Streams of a worker process whose audio is resampled in the application, on the thread that must not wait.</summary>
public class IsolatedOffsetTests
{
    private const int Rate = 8_000;

    [Test]
    public async Task A_file_is_put_later_by_a_fraction_of_a_sample()
    {
        PipelinePlan plan = Isolated.Plan(Stream("one"), Stream("two")) with
        {
            Streams =
                [new StreamPlan("one", 1, []), new StreamPlan("two", 1, []) { Offset = StreamPlan.Shift.FromSamples(-2.5) }],
            SampleRate = Rate,
            SampleType = SampleType.S32,
        };
        await using var source = new GstSource(plan);
        double worst = 0;
        long compared = 0;
        source.SetCallback(frame =>
        {
            if (!frame.IsComplete || frame.SampleIndex is < Rate or > 19 * Rate) return;
            for (int i = 0; i < frame.SamplesPerChannel; i++)
                worst = Math.Max(worst, Math.Abs(((frame.Channel<int>(0)[i] - frame.Channel<int>(1)[i]) / 64.0) + 2.5));
            compared += frame.SamplesPerChannel;
        });
        source.Start();
        await Eventually.Completes(source.Completion, "the end");

        Assert.That(worst, Is.LessThanOrEqualTo(0.05));
        Assert.That(compared, Is.GreaterThan(17 * Rate));
        Assert.That(source.Ledger.Channels.Select(channel => channel.Received), Is.All.EqualTo(20 * Rate));
        Assert.That(source.Ledger.Total.Trimmed, Is.LessThan(100), "at most what the resampler held at the end");
        LedgerAssert.Balances(source);
    }

    private static string Stream(string name) =>
        $"countersrc num-samples={20 * Rate} samples-per-buffer=800 ! audio/x-raw,format=S32LE,rate={Rate},channels=1 "
        + $"! appsink name={name}";
}
