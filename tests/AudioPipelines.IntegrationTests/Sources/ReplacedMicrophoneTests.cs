using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>PulseAudio gives one device to two captures at once, each with a clock of its own: another plan for it leaves nothing
/// out. Every sample that is played says which it is.</summary>
[Parallelizable] // waits for a sound server
public class ReplacedMicrophoneTests
{
    private PulseServer _pulse = null!;

    [SetUp]
    public void StartServer() => _pulse = PulseServer.Start();

    [TearDown]
    public void StopServer() => _pulse.Dispose();

    // The player lets the null sink work two seconds ahead, so that the first capture hears nothing for as long, and its clock
    // stands still.
    [Test]
    public async Task Plans_for_a_microphone_whose_clock_stood_still_follow_each_other_without_a_hole()
    {
        using BackgroundProgram player = PlayCounter();
        CounterCheck check = await ReplaceManyTimesAsync(10);
        Assert.That(check.Offsets.Select(epoch => epoch.Epoch), Is.EqualTo(Enumerable.Range(0, 11)));
    }

    [Test]
    public async Task Each_plan_goes_on_where_the_one_before_was_by_the_servers_clocks()
    {
        using BackgroundProgram player = PlayCounter();
        using GstSource listener = Listen(); // lets the sink work ahead no more
        CounterCheck check = await ReplaceManyTimesAsync(20);
        listener.Stop();
        LedgerAssert.Balances(listener);
        long[] steps = [.. check.Offsets.Zip(check.Offsets.Skip(1), (one, next) => next.Offset - one.Offset)];
        TestContext.Out.WriteLine($"samples left out or repeated between two plans: {string.Join(' ', steps)}");
        Assert.That(steps, Has.Length.EqualTo(20).And.All.InRange(
            -2_400, 2_400), "a few samples as a rule, a few hundred on a busy machine");
    }

    /// <summary>Runs a source that goes over to another plan so many times.</summary>
    private async Task<CounterCheck> ReplaceManyTimesAsync(int times)
    {
        using var source = new GstSource(Plan(0));
        var run = new FrameRun(source);
        var check = new CounterCheck(CounterCoding.Pair16);
        source.SetCallback(frame =>
        {
            run.Look(frame);
            check.Add(frame);
        });
        source.Start();
        run.WaitForMore(50);
        for (int epoch = 1; epoch <= times; epoch++)
        {
            await Eventually.Completes(source.ReplaceAsync(Plan(epoch)), "the source goes over");
            run.WaitForEpoch(epoch);
            run.WaitForMore(5 + (epoch * 7 % 13));
        }

        source.Stop();
        LedgerAssert.Balances(source);
        Assert.Multiple(() =>
        {
            Assert.That(run.Holes, Is.Empty);
            Assert.That(run.Told<EpochStarted>().Select(e => (e.Epoch, e.Outage)), Is.EqualTo(
                Enumerable.Range(1, times).Select(e => (e, 0L))));
            Assert.That(check.Faults, Is.Zero, check.ToString());
            Assert.That(run.Told<CaptureClockChanged>(), Is.Empty, "the server's clock leaps, and this machine's does not");
            Assert.That(source.Ledger.Total,
                Has.Property("Lost").Zero.And.Property("Stalled").Zero.And.Property("Late").Zero.And.Property("Overflow").Zero);
            Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(source.Ledger.Total.Elapsed));
        });
        return check;
    }

    private PipelinePlan Plan(int number) => Launch.Plan(
        $"pulsesrc server=\"{_pulse.Server}\" device={PulseServer.Source} ! audioconvert dithering=none ! audioresample ! "
        + $"appsink sync=false") with
    {
        Latency = TimeSpan.FromMilliseconds(300 + number),
    };

    /// <summary>A source that hears what is played, from when it does.</summary>
    private GstSource Listen()
    {
        var source = new GstSource(Plan(0));
        int heard = 0;
        source.SetCallback(frame =>
        {
            if (frame.Channel(0)[0] != 0) Interlocked.Increment(ref heard);
        });
        source.Start();
        Eventually.Is(() => heard > 50, "what is played");
        return source;
    }

    private BackgroundProgram PlayCounter()
    {
        const int length = 120 * 48_000;
        string file = Path.Combine(TestFolder.Create("pulse-counter"), "counter.raw");
        byte[] samples = new byte[length * 4];
        for (int at = 0; at < length * 2; at++)
            BitConverter.TryWriteBytes(
                samples.AsSpan(2 * at), (short)CounterSamples.Encode(CounterCoding.Pair16, at % 2, at / 2));
        File.WriteAllBytes(file, samples);
        return BackgroundProgram.Start(
            "paplay",
            ["--raw", $"--device={PulseServer.Sink}", "--latency-msec=2000", "--format=s16le", "--rate=48000", "--channels=2",
                file],
            _pulse.Environment);
    }
}
