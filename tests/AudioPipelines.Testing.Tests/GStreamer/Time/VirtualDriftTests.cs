using System.Runtime.InteropServices;

namespace AudioPipelines.Testing.Tests.GStreamer.Time;

/// <summary>Two live streams whose clocks run free, for an hour of virtual time. Their samples are counters, so that each frame
/// says which instants of the two clocks it has put together.</summary>
public class VirtualDriftTests
{
    private const int Rate = 8_000; // an hour of counters fits into 32 bits

    [OneTimeSetUp]
    public void LoadPlugin() => TestPlugin.Load();

    [TestCase(100)]
    [TestCase(-100)]
    public void A_stream_that_is_corrected_stays_in_step_for_an_hour(double ppm)
    {
        using var time = new VirtualTime(seed: 1);
        using var source = new GstSource(Plan(ppm), new GstSourceOptions { TimeProvider = time });
        double worst = 0;
        long compared = 0;
        var events = new List<AudioSourceEvent>();
        source.Notified += (_, what) => events.Add(what);
        source.SetCallback(frame =>
        {
            ReadOnlySpan<int> leader = frame.Channel<int>(0), follower = frame.Channel<int>(1);
            if (frame.SampleIndex < 60 * Rate) return;
            for (int i = 0; i < leader.Length; i++)
            {
                double right = leader[i] * (1 + (ppm * 1e-6));
                worst = Math.Max(worst, Math.Abs(follower[i] - right) / 64);
                compared++;
            }
        });
        source.Start();
        time.Advance(TimeSpan.FromHours(1));
        // The faster clock's audio comes first, so that it leads.
        int channel = ppm > 0 ? 0 : 1;
        StreamAlignment corrected = source.Alignment.Streams[channel];
        source.Stop();

        double drift = channel == 1 ? ppm : -ppm;
        ChannelLedger account = source.Ledger.Channels[channel];
        TestContext.Out.WriteLine(
            $"{ppm} ppm: {compared} samples compared, at most {worst:0.000} samples off; {corrected}; resampled "
            + $"{account.Resampled} "
            + $"of {account.Received}");
        Assert.That(worst, Is.LessThanOrEqualTo(0.25), "samples off, from the first minute on");
        Assert.That(compared, Is.GreaterThan((59L * 60 * Rate) - (2 * Rate)));
        Assert.That(corrected.DriftPpm, Is.EqualTo(drift).Within(1));
        Assert.That(corrected.IsExact, Is.False, "an estimate is never called exact");
        Assert.That(corrected.Uncertainty * Rate, Is.LessThan(0.25));
        Assert.That(account.Resampled, Is.EqualTo(-drift * 1e-6 * account.Received).Within(5), "what was put in or taken out");
        Assert.That(source.Ledger.Channels[1 - channel].Resampled, Is.Zero, "the leader is not resampled");
        Assert.That(events.OfType<EpochStarted>(), Is.Empty, "a corrected stream is never moved");
        Assert.That(
            events.OfType<AlignmentChanged>().Select(what => what.Alignment.Streams[channel].IsCorrected).Distinct(),
            Is.EqualTo((bool[])[false, true]), "it is told when the correction has found its place");
        Assert.That((account.Lost, account.Late, account.Duplicate), Is.EqualTo((0L, 0L, 0L)));
        LedgerAssert.Balances(source);
    }

    [TestCase(100)]
    [TestCase(-100)]
    public void A_file_that_is_played_in_real_time_stays_in_step_with_a_device(double ppm)
    {
        using var time = new VirtualTime(seed: 1);
        using var source = new GstSource(BesideFile(ppm), new GstSourceOptions { TimeProvider = time });
        double worst = 0;
        long compared = 0;
        source.SetCallback(frame =>
        {
            ReadOnlySpan<int> device = frame.Channel<int>(0), file = frame.Channel<int>(1);
            if (frame.SampleIndex < 60 * Rate || !frame.IsComplete) return;
            for (int i = 0; i < device.Length; i++)
                worst = Math.Max(worst, Math.Abs(device[i] - (file[i] * (1 + (ppm * 1e-6)))) / 64);
            compared += device.Length;
        });
        source.Start();
        time.Advance(TimeSpan.FromSeconds(120));
        SourceAlignment told = source.Alignment;
        source.Stop();

        StreamAlignment corrected = told.Streams.Single(stream => stream.IsCorrected);
        TestContext.Out.WriteLine($"{ppm} ppm: at most {worst:0.000} samples off; {corrected}");
        Assert.That(worst, Is.LessThanOrEqualTo(0.25), "samples off");
        Assert.That(compared, Is.GreaterThan(59 * Rate));
        Assert.That(Math.Abs(corrected.DriftPpm), Is.EqualTo(Math.Abs(ppm)).Within(1));
        LedgerAssert.Balances(source);
    }

    [Test]
    public void Streams_that_are_not_to_be_corrected_keep_their_samples(
        [Values(PipelinePlan.DriftHandling.Move, PipelinePlan.DriftHandling.Ignore)] PipelinePlan.DriftHandling drift)
    {
        using var time = new VirtualTime(seed: 1);
        using var source = new GstSource(Plan(100) with { Drift = drift }, new GstSourceOptions { TimeProvider = time });
        bool areCounters = true;
        int epochs = 0;
        source.Notified += (_, what) => epochs += what is EpochStarted ? 1 : 0;
        source.SetCallback(frame => areCounters &= IsCounter(frame.Channel<int>(1), frame.Gaps));
        source.Start();
        time.Advance(TimeSpan.FromMinutes(10));
        source.Stop();

        Assert.That(areCounters, Is.True);
        Assert.That(source.Ledger.Total.Resampled, Is.Zero);
        Assert.That(epochs, drift == PipelinePlan.DriftHandling.Move ? Is.GreaterThan(0) : Is.Zero);
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_stream_with_holes_and_restarts_is_corrected_and_accounted_for()
    {
        PipelinePlan plan = Plan(100, "! audiofault script=\"480000:drop=1000; 800000:drop=20000,discont; 2000000:error\"") with
        {
            Restart = new RestartPolicy { Mode = RestartMode.OnError },
        };
        using var time = new VirtualTime(seed: 1);
        using var source = new GstSource(plan, new GstSourceOptions { TimeProvider = time });
        int corrections = 0, losses = 0;
        bool wasFound = false;
        double worst = 0;
        long starts = 0;
        source.Notified += (_, what) =>
        {
            if (what is not AlignmentChanged { Alignment: var alignment }) return;
            bool isFound = alignment.Streams.Any(stream => stream.IsCorrected);
            if (isFound == wasFound) return;
            wasFound = isFound;
            if (isFound) corrections++;
            else losses++;
        };
        source.SetCallback(frame =>
        {
            if (frame.Epoch != starts) (starts, worst) = (frame.Epoch, 0);
            if (!frame.IsComplete) return;
            worst = Math.Max(worst, Math.Abs(frame.Channel<int>(1)[0] - (frame.Channel<int>(0)[0] * (1 + 100e-6))) / 64);
        });
        source.Start();
        time.Advance(TimeSpan.FromMinutes(10));
        source.Stop();

        TestContext.Out.WriteLine($"found {corrections} times, lost {losses} times, {source.Restarts} restarts");
        Assert.That(source.Restarts, Is.GreaterThan(0));
        Assert.That(corrections, Is.GreaterThan(losses));
        LedgerAssert.Balances(source);
    }

    private static PipelinePlan Plan(double ppm, string more = "") => new()
    {
        Name = "two",
        LaunchTexts =
        [
            Stream("leader", ""),
            Stream("follower", FormattableString.Invariant($"skew-ppm={ppm}"), more),
        ],
        SampleRate = Rate,
        Channels = 1,
        SampleType = SampleType.S32,
        Live = true,
        Drift = PipelinePlan.DriftHandling.Correct,
    };

    /// <summary>A device, and a file of two and a half minutes of counters that is played as fast as time passes.</summary>
    private static PipelinePlan BesideFile(double ppm)
    {
        string file = Path.Combine(TestFolder.Create("beside"), "counters.wav");
        int[] counters = [.. Enumerable.Range(0, 150 * Rate).Select(n => n * 64)];
        File.WriteAllBytes(file, [.. WavFile.Header(Rate, 1, 32, counters.Length), .. MemoryMarshal.AsBytes<int>(counters)]);
        PipelinePlan plan = Plan(0);
        return plan with
        {
            LaunchTexts =
            [
                Stream("device", FormattableString.Invariant($"skew-ppm={ppm}")),
                $"filesrc location={file} ! wavparse ! clocksync ! appsink name=file",
            ],
        };
    }

    private static string Stream(string name, string properties, string more = "") =>
        $"countersrc is-live=true samples-per-buffer=80 {properties} ! audio/x-raw,format=S32LE,rate={Rate},channels=1 {more} "
        + $"! appsink name={name}";

    /// <summary>Whether samples between gaps count on.</summary>
    private static bool IsCounter(ReadOnlySpan<int> samples, ReadOnlySpan<FrameGap> gaps)
    {
        if (gaps.Length > 0) return true;
        for (int i = 1; i < samples.Length; i++)
        {
            if (samples[i] - samples[i - 1] != 64) return false;
        }

        return true;
    }
}
