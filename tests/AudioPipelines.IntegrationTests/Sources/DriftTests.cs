namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>Two live streams with clocks of their own, in real time.</summary>
[Parallelizable] // real time, in which hardly anything is done
public class DriftTests
{
    private const int Rate = 8_000;

    [OneTimeSetUp]
    public void LoadPlugin() => TestPlugin.Load();

    [Test]
    public void Two_clocks_that_run_differently_are_put_in_step()
    {
        const double ppm = 150;
        var plan = new PipelinePlan
        {
            Name = "two",
            LaunchTexts = [Stream("slow", -ppm / 2), Stream("fast", ppm / 2)],
            SampleRate = Rate,
            Channels = 1,
            SampleType = SampleType.S32,
            Drift = PipelinePlan.DriftHandling.Correct,
        };
        using var source = new GstSource(plan);
        bool isFound = false;
        long compared = 0, settling = 0;
        double worst = 0;
        source.Notified += (_, what) =>
        {
            if (what is AlignmentChanged { Alignment: var alignment })
                Volatile.Write(ref isFound, alignment.Streams.Any(stream => stream.IsCorrected));
        };
        source.SetCallback(frame =>
        {
            if (!Volatile.Read(ref isFound) || !frame.IsComplete || (settling += frame.SamplesPerChannel) < 10 * Rate) return;
            ReadOnlySpan<int> slow = frame.Channel<int>(0), fast = frame.Channel<int>(1);
            for (int i = 0; i < slow.Length; i++)
            {
                double right = slow[i] * ((1 + (ppm * 0.5e-6)) / (1 - (ppm * 0.5e-6)));
                worst = Math.Max(worst, Math.Abs(fast[i] - right) / 64);
            }

            Volatile.Write(ref compared, compared + slow.Length);
        });
        source.Start();
        Eventually.Is(() => Volatile.Read(ref compared) > 10 * Rate, "ten seconds in step", TimeSpan.FromMinutes(2));
        SourceAlignment told = source.Alignment;
        source.Stop();

        StreamAlignment corrected = told.Streams.Single(stream => stream.IsCorrected);
        TestContext.Out.WriteLine($"at most {worst:0.000} samples off; {corrected}; resampled {source.Ledger.Total.Resampled}");
        Assert.That(worst, Is.LessThanOrEqualTo(0.5), "samples off");
        Assert.That(Math.Abs(corrected.DriftPpm), Is.EqualTo(ppm).Within(1));
        LedgerAssert.Balances(source);
    }

    private static string Stream(string name, double ppm) => FormattableString.Invariant(
        $"countersrc is-live=true samples-per-buffer=80 skew-ppm={ppm} ! audio/x-raw,format=S32LE,rate={Rate},channels=1 ")
        + $"! appsink name={name}";
}
