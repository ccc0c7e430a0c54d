namespace AudioPipelines.Testing.Tests.GStreamer.Time;

/// <summary>A live source follows the time of the test, and does the same each time.</summary>
public class VirtualTimeTests
{
    [OneTimeSetUp]
    public void LoadPlugin() => TestPlugin.Load();

    [Test]
    public void An_hour_of_two_live_streams_with_holes_and_restarts_is_the_same_each_time()
    {
        PipelinePlan plan = VirtualScenario.Plan(
            VirtualScenario.Stream("left", VirtualScenario.Holes(1)),
            VirtualScenario.Stream("right", "9600000:error", "! identity name=loss drop-probability=0.01")) with
        {
            Restart = new RestartPolicy { Mode = RestartMode.OnError },
        };

        string first = VirtualScenario.Run(plan, TimeSpan.FromHours(1), seed: 1, (source, recording) =>
        {
            Assert.That(source.Restarts, Is.EqualTo(2));
            Assert.That(source.Ledger.Channels[0].Lost, Is.Positive);
            Assert.That(source.Ledger.Channels[1].Lost, Is.Positive);
            Assert.That(recording.Frames, Is.GreaterThan(35_900));
        });

        Assert.That(VirtualScenario.Run(plan, TimeSpan.FromHours(1), seed: 1), Is.EqualTo(first));
    }

    [Test]
    public void Another_seed_makes_another_run()
    {
        PipelinePlan plan = VirtualScenario.Plan(
            VirtualScenario.Stream("left", more: "! identity name=loss drop-probability=0.1"));

        string[] digests = [.. new[] { 1, 1, 2 }.Select(seed => VirtualScenario.Run(plan, TimeSpan.FromMinutes(5), seed))];

        Assert.That(digests[1], Is.EqualTo(digests[0]));
        Assert.That(digests[2], Is.Not.EqualTo(digests[0]));
    }

    [Test]
    public void The_delays_before_restarts_are_those_of_the_seed()
    {
        PipelinePlan plan = VirtualScenario.Plan(VirtualScenario.Stream("left", "80000:error")) with
        {
            Restart = new RestartPolicy
            {
                Mode = RestartMode.OnError,
                Delay = TimeSpan.FromMinutes(1),
                MaximumDelay = TimeSpan.FromHours(1),
            },
        };

        string[] digests = [.. new[] { 1, 1, 2 }.Select(seed => VirtualScenario.Run(plan, TimeSpan.FromMinutes(20), seed))];

        Assert.That(digests[1], Is.EqualTo(digests[0]));
        Assert.That(digests[2], Is.Not.EqualTo(digests[0]));
    }

    [Test]
    public void Streams_behind_queues_are_the_same_each_time()
    {
        PipelinePlan plan = VirtualScenario.Plan(
            VirtualScenario.Stream("left", VirtualScenario.Holes(2), "! queue name=leftQueue"),
            VirtualScenario.Stream("right", VirtualScenario.Holes(3), "! queue name=rightQueue"));

        string first = VirtualScenario.Run(plan, TimeSpan.FromMinutes(5), seed: 1);

        Assert.That(VirtualScenario.Run(plan, TimeSpan.FromMinutes(5), seed: 1), Is.EqualTo(first));
    }

    [TestCase(DeliveryMode.Thread)]
    [TestCase(DeliveryMode.Direct)]
    public void A_lone_stream_is_delivered_to_the_sample(DeliveryMode delivery)
    {
        PipelinePlan plan = VirtualScenario.Plan(VirtualScenario.Stream("left")) with { Delivery = delivery };

        VirtualScenario.Run(plan, TimeSpan.FromMinutes(1), seed: 1, (source, recording) =>
        {
            Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(60 * VirtualScenario.Rate));
            Assert.That(recording.Incomplete, Is.Empty);
        });
    }

    [Test]
    public void A_burst_longer_than_the_ring_waits_for_its_consumer()
    {
        PipelinePlan plan = VirtualScenario.Plan(
            VirtualScenario.Stream("left").Replace("is-live=true", "is-live=true burst=100", StringComparison.Ordinal));

        VirtualScenario.Run(plan, TimeSpan.FromMinutes(1), seed: 1, (source, _) =>
        {
            Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(60 * VirtualScenario.Rate));
            Assert.That(source.Ledger.Total.Overflow, Is.Zero);
        });
    }

    [Test]
    public void Two_sources_follow_one_time()
    {
        using var time = new VirtualTime();
        var options = new GstSourceOptions { TimeProvider = time };
        using var hall = new GstSource(VirtualScenario.Plan(VirtualScenario.Stream("hall")), options);
        using var yard = new GstSource(VirtualScenario.Plan(VirtualScenario.Stream("yard", "80000:eos")), options);
        hall.Start();
        time.Advance(TimeSpan.FromSeconds(5));
        yard.Start();
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.That(yard.Completion.IsCompletedSuccessfully);
        Assert.That(yard.Ledger.Total.Received, Is.EqualTo(80_000));
        Assert.That(hall.Ledger.Total.Received, Is.EqualTo(65 * VirtualScenario.Rate));
        hall.Stop();
        LedgerAssert.Balances(hall);
        LedgerAssert.Balances(yard);
    }

    [Test]
    public void What_is_behind_clocksync_follows_the_clock()
    {
        using var time = new VirtualTime();
        using var source = new GstSource(
            "audiotestsrc num-buffers=100 samplesperbuffer=480 ! audio/x-raw,rate=48000,channels=1 ! clocksync ! appsink",
            new GstSourceOptions { TimeProvider = time });
        source.Start();
        time.Advance(TimeSpan.FromMilliseconds(495));
        Assert.That(source.Ledger.Total.Received, Is.EqualTo(50 * 480));
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.That(source.Completion.IsCompletedSuccessfully);
        Assert.That(source.Ledger.Total.Unclaimed, Is.EqualTo(100 * 480));
        LedgerAssert.Balances(source);
    }

    [Test]
    public void Capture_times_count_from_the_start_time()
    {
        using var time = new VirtualTime { StartTime = new DateTimeOffset(2030, 5, 1, 12, 0, 0, TimeSpan.Zero) };
        using var source = new GstSource(
            VirtualScenario.Plan(VirtualScenario.Stream("left")), new GstSourceOptions { TimeProvider = time });
        var captured = new List<long>();
        source.SetCallback(frame => captured.Add(frame.CaptureTime.UnixNanoseconds));
        source.Start();
        time.Advance(TimeSpan.FromSeconds(10));
        source.Stop();

        long start = time.StartTime.ToUnixTimeMilliseconds() * 1_000_000;
        Assert.That(captured, Is.EqualTo(Enumerable.Range(0, 100).Select(frame => start + (frame * 100_000_000L))));
        LedgerAssert.Balances(source);
    }
}
