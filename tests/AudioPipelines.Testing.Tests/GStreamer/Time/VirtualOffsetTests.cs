namespace AudioPipelines.Testing.Tests.GStreamer.Time;

/// <summary>Constant offsets of streams whose samples are counters.</summary>
public class VirtualOffsetTests
{
    private const int Rate = 8_000;

    [OneTimeSetUp]
    public void LoadPlugin() => TestPlugin.Load();

    [TestCase(5, 0)]
    [TestCase(-7, 0)]
    [TestCase(4_000, 0)]
    [TestCase(-4_000, 0)]
    [TestCase(2.5, 0.05)]
    [TestCase(-1_234.75, 0.05)]
    public void A_live_stream_is_put_later_by_its_offset(double samples, double tolerance)
    {
        using var time = new VirtualTime(seed: 1);
        using var source = new GstSource(Plan(samples, isLive: true), new GstSourceOptions { TimeProvider = time });
        double worst = 0;
        long compared = 0;
        source.SetCallback(frame => Compare(frame, samples, false, ref worst, ref compared));
        source.Start();
        time.Advance(TimeSpan.FromMinutes(2));
        source.Stop();

        TestContext.Out.WriteLine($"{samples}: at most {worst:0.0000} samples off, {source.Ledger.Total.Resampled} resampled");
        Assert.That(worst, Is.LessThanOrEqualTo(tolerance));
        Assert.That(compared, Is.GreaterThan(110 * Rate));
        Assert.That(source.Ledger.Total.Resampled, Is.Zero);
        Assert.That(source.Ledger.Total.Late, Is.Zero);
        LedgerAssert.Balances(source);
    }

    [TestCase(5)]
    [TestCase(2.5)]
    public async Task A_file_is_put_later_by_its_offset(double samples)
    {
        await using var source = new GstSource(Plan(samples, isLive: false));
        double worst = 0;
        long compared = 0;
        source.SetCallback(frame => Compare(frame, samples, true, ref worst, ref compared));
        source.Start();
        await source.Completion;

        Assert.That(worst, Is.LessThanOrEqualTo(0.05)); // values are in steps of 1/64 sample
        Assert.That(compared, Is.GreaterThan(58 * Rate));
        Assert.That(source.Ledger.Channels.Select(channel => channel.Received), Is.All.EqualTo(60 * Rate));
        Assert.That(source.Ledger.Channels[0].Resampled, Is.Zero);
        LedgerAssert.Balances(source);
    }

    private static void Compare(AudioFrame frame, double samples, bool isFile, ref double worst, ref long compared)
    {
        // The filter hears the silence before the first sample and after the last one of a file.
        bool isEdge = frame.SampleIndex < 5_000 || (isFile && frame.SampleIndex > (60 * Rate) - 5_000);
        if (isEdge || !frame.IsComplete) return;
        for (int i = 0; i < frame.SamplesPerChannel; i++)
        {
            double late = (frame.Channel<int>(0)[i] - frame.Channel<int>(1)[i]) / 64.0;
            worst = Math.Max(worst, Math.Abs(late - samples));
            compared++;
        }
    }

    private static PipelinePlan Plan(double samples, bool isLive) => new()
    {
        Name = "two",
        LaunchTexts = [Stream("one", isLive), Stream("two", isLive)],
        Streams = [new StreamPlan("one", 1, []), new StreamPlan("two", 1, []) { Offset = StreamPlan.Shift.FromSamples(samples) }],
        SampleRate = Rate,
        SampleType = SampleType.S32,
        Live = isLive ? true : null,
    };

    private static string Stream(string name, bool isLive) =>
        $"countersrc {(isLive ? "is-live=true" : $"num-samples={60 * Rate}")} samples-per-buffer=80 "
        + $"! audio/x-raw,format=S32LE,rate={Rate},channels=1 ! appsink name={name}";
}
