using AudioPipelines.IntegrationTests.Isolation;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>Observers of pipelines: the frames come on the streaming thread, on the source's own, on a shared one, or from a
/// worker process.</summary>
public class ObservedPipelinesTests
{
    private const string Eventful =
        "countersrc num-samples=400000 ! audio/x-raw,format=S32LE,rate=48000,channels=2 ! audiofault name=culprit "
        + "script=\"5000:drop=700,gap; 9000:drop=48,discont; 20000:drop=3000\" ! appsink";

    private static PipelinePlan EventfulPlan => Launch.Plan(Eventful) with { SampleType = SampleType.S32 };

    [OneTimeSetUp]
    public void LoadPlugin() => TestPlugin.Load();

    [TestCase(DeliveryMode.Direct, false)]
    [TestCase(DeliveryMode.Thread, false)]
    [TestCase(DeliveryMode.Auto, true)]
    public async Task They_see_what_a_callback_gets(DeliveryMode mode, bool isIsolated)
    {
        PipelinePlan plan = isIsolated ? Isolated.Plan(Launch.Finite(500, channels: 2)) : EventfulPlan;
        plan = plan with { Delivery = mode };
        await using var source = new GstSource(plan);
        var seen = new ObservedFrames();
        var taken = new ObservedFrames();
        int elsewhere = 0, thread = 0;
        source.Observe(frame =>
        {
            thread = Environment.CurrentManagedThreadId;
            seen.Take(frame);
        });
        source.SetCallback(frame =>
        {
            if (Environment.CurrentManagedThreadId != thread) elsewhere++;
            taken.Take(frame);
        });

        source.Start();
        await Eventually.Completes(source.Completion, "the end");

        Assert.That(taken.Frames, Is.Not.Empty);
        Assert.That(seen.Frames, Is.EqualTo(taken.Frames));
        Assert.That(elsewhere, Is.Zero, "each on the thread that delivers");
        seen.AssertContiguous();
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task They_see_what_a_reader_gets_and_what_nobody_takes([Values] bool isRead)
    {
        await using var source = new GstSource(EventfulPlan);
        var seen = new ObservedFrames();
        var read = new ObservedFrames();
        source.Observe(seen.Take);

        if (isRead)
        {
            await foreach (AudioFrame frame in source.ReadFramesAsync()) read.Take(frame);
            Assert.That(seen.Frames, Is.EqualTo(read.Frames));
        }
        else
        {
            source.Start();
            await Eventually.Completes(source.Completion, "the end");
            Assert.That(source.Ledger.Total.Delivered, Is.Zero, "observing is not consuming");
        }

        Assert.That(seen.Instants, Is.EqualTo(source.Ledger.Channels[0].Elapsed).And.GreaterThan(0));
        seen.AssertContiguous();
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task They_stay_while_a_live_source_goes_over_to_another_plan_and_starts_again([Values] bool isShared)
    {
        using DeliveryThreads? threads = isShared ? new DeliveryThreads(1) : null;
        using var source = new GstSource(Launch.Live, new GstSourceOptions { DeliveryThreads = threads });
        var seen = new ObservedFrames();
        using IDisposable observer = source.Observe(seen.Take);
        source.Start();
        Eventually.Is(() => seen.Count > 10, "frames");
        await source.ReplaceAsync(Launch.Plan(Launch.Live.Replace("channels=1", "channels=2", StringComparison.Ordinal)));
        int before = seen.Count;
        Eventually.Is(() => seen.Count > before + 10, "frames of the other plan");
        source.Stop();
        before = seen.Count;
        source.Start();
        Eventually.Is(() => seen.Count > before + 10, "frames of another start");
        source.Stop();

        Assert.That(seen.Instants, Is.EqualTo(source.Ledger.Channels[0].Elapsed));
        Assert.That((source.Ledger.Total.Delivered, source.Ledger.Total.Unclaimed > 0), Is.EqualTo((0L, true)));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task One_that_stops_the_source_gets_no_callback_to_follow([BothModes] DeliveryMode mode)
    {
        using var source = new GstSource(Launch.Plan(Launch.Endless) with { Delivery = mode });
        int calls = 0, taken = 0;
        using IDisposable observer = source.Observe(_ =>
        {
            if (++calls == 300) source.Stop();
        });
        source.SetCallback(_ => taken++);

        source.Start();
        await Eventually.Completes(source.Completion, "the end");

        Assert.That((calls, taken), Is.EqualTo((300, 299)));
        Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(299 * Launch.BufferLength));
        Assert.That(source.Ledger.Total.Unclaimed, Is.EqualTo(Launch.BufferLength));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_stop_in_an_event_that_comes_with_a_frame_gets_no_callback_to_follow([BothModes] DeliveryMode mode)
    {
        using var source = new GstSource(Launch.Plan(Launch.Endless) with { Delivery = mode });
        int taken = 0, told = 0;
        source.Notified += (_, what) =>
        {
            if (what is not SourceStarted) return;
            told++;
            source.Stop();
        };
        source.SetCallback(_ => taken++);

        source.Start();
        await Eventually.Completes(source.Completion, "the end");

        Assert.That((told, taken), Is.EqualTo((1, 0)));
        Assert.That(source.Ledger.Total.Unclaimed, Is.EqualTo(Launch.BufferLength), "the frame was made");
        LedgerAssert.Balances(source);
    }
}
