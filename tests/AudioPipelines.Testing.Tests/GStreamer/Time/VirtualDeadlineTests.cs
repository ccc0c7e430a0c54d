namespace AudioPipelines.Testing.Tests.GStreamer.Time;

/// <summary>Deadlines and delays pass in virtual time, at the moment that they name, and without waiting.</summary>
public class VirtualDeadlineTests
{
    [OneTimeSetUp]
    public void LoadPlugin() => TestPlugin.Load();

    [Test]
    public void A_stream_that_stays_away_is_a_gap_when_its_frames_are_due()
    {
        PipelinePlan plan = VirtualScenario.Plan(
            VirtualScenario.Stream("steady"), VirtualScenario.Stream("wanting", "8000:stall"));

        VirtualScenario.Run(plan, TimeSpan.FromSeconds(10), seed: 1, (source, recording) =>
        {
            (TimeSpan time, long index, FrameGap[] gaps) = recording.Incomplete[0];
            Assert.That((index, gaps.Single()), Is.EqualTo((8_000L, new FrameGap(1, 0, 800, GapReason.Lost))));
            Assert.That(time, Is.EqualTo(TimeSpan.FromMilliseconds(1_300)), "the frame's end, and the latency of 200 ms");
            Assert.That(source.Ledger.Channels[1].Received, Is.EqualTo(8_000));
            Assert.That(recording.Events.Count(what => what.Contains(nameof(StreamStalled))), Is.EqualTo(1));
        });
    }

    [Test]
    public void A_stall_deadline_and_the_delay_of_a_restart_take_no_time()
    {
        PipelinePlan plan = VirtualScenario.Plan(VirtualScenario.Stream("left", "16000:stall")) with
        {
            StallDeadline = TimeSpan.FromMinutes(10),
            Restart = new RestartPolicy
            {
                Mode = RestartMode.OnError,
                Delay = TimeSpan.FromHours(1),
                MaximumDelay = TimeSpan.FromHours(1),
            },
        };
        using var time = new VirtualTime();
        using var source = new GstSource(plan, new GstSourceOptions { TimeProvider = time });
        var failures = new List<(AudioSourceErrorKind, TimeSpan)>();
        source.Notified += (_, what) =>
        {
            if (what is SourceFailed failed) failures.Add((failed.Error.Kind, time.Elapsed));
        };
        source.Start();
        time.Advance(TimeSpan.FromHours(2));

        Assert.That(failures, Has.Count.EqualTo(2));
        Assert.That(failures[0].Item1, Is.EqualTo(AudioSourceErrorKind.Stalled));
        Assert.That(failures[0].Item2, Is.EqualTo(TimeSpan.FromSeconds(602)).Within(TimeSpan.FromSeconds(2)));
        Assert.That(source.Restarts, Is.EqualTo(1));
        Assert.That(source.Ledger.Total.Received, Is.EqualTo(2 * 16_000));
        source.Stop();
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_source_that_ends_is_repeated_after_its_delay()
    {
        PipelinePlan plan = VirtualScenario.Plan(VirtualScenario.Stream("left", "8000:eos")) with
        {
            Restart = new RestartPolicy { Mode = RestartMode.Always, Delay = TimeSpan.FromMinutes(1) },
        };

        VirtualScenario.Run(plan, TimeSpan.FromMinutes(10), seed: 1, (source, _) =>
        {
            Assert.That(source.Restarts, Is.EqualTo(9));
            Assert.That(source.Ledger.Total.Received, Is.EqualTo(10 * 8_000));
        });
    }

    [Test]
    public void A_consumer_that_is_slow_in_virtual_time_misses_the_same_audio_each_time()
    {
        List<long> first = SkippedBySlowConsumer(), second = SkippedBySlowConsumer();

        Assert.That(second, Is.EqualTo(first).And.Some.Positive);

        static List<long> SkippedBySlowConsumer()
        {
            using var time = new VirtualTime();
            using var source = new GstSource(
                VirtualScenario.Plan(VirtualScenario.Stream("left")), new GstSourceOptions { TimeProvider = time });
            var skipped = new List<long>();
            source.SetCallback(async frame =>
            {
                skipped.Add(frame.SkippedSamples);
                if (time.Elapsed < TimeSpan.FromSeconds(20)) await Task.Delay(TimeSpan.FromMilliseconds(500), time);
            });
            source.Start();
            time.Advance(TimeSpan.FromSeconds(30));
            source.Stop();

            LedgerAssert.Balances(source);
            Assert.That(source.Ledger.Total.Received, Is.EqualTo(30 * VirtualScenario.Rate));
            return skipped;
        }
    }

    [Test]
    public void Timers_call_back_in_their_order_at_their_time()
    {
        using var time = new VirtualTime();
        var calls = new List<(string, TimeSpan)>();
        using ITimer late = time.CreateTimer(_ => Note("late"), null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        using ITimer often = time.CreateTimer(_ => Note("often"), null, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));
        using ITimer never = time.CreateTimer(_ => Note("never"), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        time.Advance(TimeSpan.FromSeconds(6));

        Assert.That(calls, Is.EqualTo(new[]
        {
            ("often", TimeSpan.FromSeconds(2)), ("often", TimeSpan.FromSeconds(4)), ("late", TimeSpan.FromSeconds(5)),
            ("often", TimeSpan.FromSeconds(6)),
        }));

        void Note(string what) => calls.Add((what, time.Elapsed));
    }
}
