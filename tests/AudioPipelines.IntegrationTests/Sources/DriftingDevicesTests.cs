using System.Diagnostics;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>Two sound devices of one server, whose clocks run free.</summary>
public class DriftingDevicesTests
{
    private const double SlowPpm = -60, FastPpm = 90;

    private PulseServer _pulse = null!;

    [SetUp]
    public void StartServer() => _pulse = PulseServer.Start();

    [TearDown]
    public void StopServer() => _pulse.Dispose();

    [TestCase(40)]
    [TestCase(600)]
    [Explicit("takes ten minutes"), Category("Long")]
    public void Two_devices_are_in_step_within_a_fifth_of_a_millisecond_after_half_a_minute(int seconds)
    {
        long origin = Stopwatch.GetTimestamp();
        using var slow = new FreeRunningDevice(_pulse.LoadPipeSource("slow", FreeRunningDevice.Rate), SlowPpm, origin);
        using var fast = new FreeRunningDevice(_pulse.LoadPipeSource("fast", FreeRunningDevice.Rate), FastPpm, origin);
        using var source = new GstSource(new PipelinePlan
        {
            Name = "two",
            LaunchTexts = [Capture("slow"), Capture("fast")],
            SampleRate = FreeRunningDevice.Rate,
            Channels = 1,
            SampleType = SampleType.S32,
            Drift = PipelinePlan.DriftHandling.Correct,
        });
        var figures = new DriftFigures();
        int epochs = 0;
        long seen = 0;
        bool isSettled = false;
        source.Notified += (_, what) => epochs += what is EpochStarted && Volatile.Read(ref isSettled) ? 1 : 0;
        source.SetCallback(frame =>
        {
            if (!Volatile.Read(ref isSettled)) return;
            seen++;
            // A server that a busy machine starves leaves audio out, or puts silence in its place.
            if (!IsRamp(frame.Channel<int>(0)) || !IsRamp(frame.Channel<int>(1))) return;
            if (source.Alignment.Streams.FirstOrDefault(stream => stream.IsCorrected) is not { } corrected) return;
            double ratio = (1 + (FastPpm * 1e-6)) / (1 + (SlowPpm * 1e-6));
            double ppm = ((corrected.Stream == "fast" ? ratio : 1 / ratio) - 1) * 1e6;
            double off = (frame.Channel<int>(1)[0] - (double)frame.Channel<int>(0)[0]) / FreeRunningDevice.Step;
            figures.Add(off, corrected.Uncertainty * FreeRunningDevice.Rate, corrected.DriftPpm - ppm);
        });
        source.Start();
        Wait(origin, 30);
        Volatile.Write(ref isSettled, true);
        Wait(origin, seconds);
        source.Stop();

        TestContext.Out.WriteLine($"{figures} of {seen} frames; {epochs} epochs; {source.Ledger.Total}");
        Assert.That(figures.Largest / FreeRunningDevice.Rate, Is.LessThanOrEqualTo(0.0002), "seconds off");
        Assert.That(figures.Understated, Is.LessThan(0.003), "share of the frames in which the error was larger than said");
        Assert.That(figures.Looks, Is.GreaterThan(seen * 0.9), "frames with audio that is in its place");
        LedgerAssert.Balances(source);
    }

    private static bool IsRamp(ReadOnlySpan<int> samples) =>
        Math.Abs(samples[^1] - samples[0] - ((samples.Length - 1) * FreeRunningDevice.Step)) <= FreeRunningDevice.Step;

    private static void Wait(long origin, int seconds) => Eventually.Is(
        () => Stopwatch.GetElapsedTime(origin).TotalSeconds >= seconds, "time passes", TimeSpan.FromSeconds(seconds + 60));

    private string Capture(string name) =>
        $"pulsesrc server=\"{_pulse.Server}\" device={name} ! audio/x-raw,format=S32LE,channels=1 ! appsink name={name}";
}
