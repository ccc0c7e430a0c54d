using AudioPipelines.Timing;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Timing;

/// <summary>How well a clock on the network is known, against oscillators and measurements that are made up.</summary>
public class ClockQualityTests
{
    private const long Second = 1_000_000_000;
    private const int Fitted = 32;

    /// <summary>A clock as GStreamer keeps one: a line by least squares through the last measurements, each wrong by up to its
    /// error. Then the master is silent for up to an hour. The oscillator is up to 200 ppm off, and wanders within 15
    /// ppm.</summary>
    [Test]
    public void The_true_error_never_exceeds_the_uncertainty()
    {
        Gen<(int Seed, int Count, int Interval, int Error)> cases =
            from seed in Gen.Choose(0, int.MaxValue)
            from count in Gen.Choose(2, 100)
            from interval in Gen.Choose(125, 8_000)
            from error in Gen.Choose(1, 5_000)
            select (seed, count, interval, error);
        int looks = 0;
        Prop.ForAll(cases.ToArbitrary(), scenario =>
        {
            (int seed, int count, int interval, int error) = scenario;
            var random = new Random(seed);
            var clock = new WanderingClock(random, error * 1_000L);
            var quality = new ClockQuality();
            for (int measured = 0; measured < count; measured++)
            {
                clock.Pass(interval * 1_000_000L * random.NextInt64(80, 121) / 100);
                quality.Observe(clock.Now, error * 1_000L, isSynced: true);
                clock.Measure();
            }

            for (long silence = 0; silence < 3_600 * Second; silence += 97 * Second)
            {
                looks++;
                if (clock.Error > quality.UncertaintyAt(clock.Now) + 1)
                    throw new InvalidOperationException(
                        $"wrong by {clock.Error:0} ns after {silence / Second} s, claimed {quality.UncertaintyAt(clock.Now):0} "
                        + $"ns");
                clock.Pass(97 * Second);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
        Assert.That(looks, Is.GreaterThan(2_000 * 30));
    }

    [Test]
    public void A_lock_is_lost_with_silence_and_is_back_with_the_next_measurement()
    {
        var quality = new ClockQuality();
        Assert.That(quality.IsKnown, Is.False);
        for (int second = 0; second < 20; second++) quality.Observe(second * Second, 1_000, isSynced: true);
        Assert.That(quality.IsLockedAt(26 * Second));
        double locked = quality.UncertaintyAt(19 * Second), held = quality.UncertaintyAt(79 * Second);
        Assert.That(quality.IsLockedAt(28 * Second), Is.False);
        Assert.That(quality.SilenceAt(28 * Second), Is.EqualTo(9 * Second));
        Assert.That(held - locked, Is.GreaterThanOrEqualTo(60 * 2_000), "a few ppm of a minute at least");
        quality.Observe(80 * Second, 1_000, isSynced: true);
        Assert.That(quality.IsLockedAt(80 * Second));
        Assert.That(quality.UncertaintyAt(80 * Second), Is.LessThan(held));
    }

    [Test]
    public void A_clock_that_does_not_follow_its_master_is_not_locked()
    {
        var quality = new ClockQuality();
        quality.Observe(0, 1_000, isSynced: true);
        quality.Observe(Second, 1_000, isSynced: false);
        Assert.That(quality.IsLockedAt(Second), Is.False);
    }

    [Test]
    public void A_step_is_doubted_for_some_measurements()
    {
        var quality = new ClockQuality();
        for (int second = 0; second < 10; second++) quality.Observe(second * Second, 1_000, isSynced: true);
        quality.Observe(10 * Second, Second, isSynced: true);
        quality.Observe(11 * Second, 1_000, isSynced: true);
        Assert.That(quality.UncertaintyAt(11 * Second), Is.GreaterThan(Second / 2));
        for (int second = 12; second < 100; second++) quality.Observe(second * Second, 1_000, isSynced: true);
        Assert.That(quality.UncertaintyAt(99 * Second), Is.LessThan(10_000));
    }

    /// <summary>A local oscillator, and the master's time as estimated with it.</summary>
    private sealed class WanderingClock(Random random, long error)
    {
        private const double MostWander = 7.5e-6; // the rate's mean and its present may lie on both sides
        private const double MostChange = 1e-7; // of the rate in a second: half of it, either way
        private readonly double _rate = (random.NextDouble() - 0.5) * 4e-4;
        private readonly List<(double Local, double Master)> _measured = [];
        private double _wander;
        private double _master;
        private double _slope = 1;
        private (double Local, double Master) _anchor;

        public long Now { get; private set; }

        public double Error => Math.Abs(_anchor.Master + (_slope * (Now - _anchor.Local)) - _master);

        public void Pass(long nanoseconds)
        {
            for (long left = nanoseconds; left > 0; left -= Second)
            {
                double step = Math.Min(left, Second), seconds = step / Second;
                _wander = Math.Clamp(_wander + ((random.NextDouble() - 0.5) * MostChange * seconds), -MostWander, MostWander);
                _master += step * (1 + _rate + _wander);
            }

            Now += nanoseconds;
        }

        public void Measure()
        {
            _measured.Add((Now, _master + ((random.Next(2) == 0 ? -1 : 1) * random.NextDouble() * error)));
            if (_measured.Count > Fitted) _measured.RemoveAt(0);
            double meanLocal = _measured.Average(m => m.Local), meanMaster = _measured.Average(m => m.Master);
            double spread = _measured.Sum(m => (m.Local - meanLocal) * (m.Local - meanLocal));
            if (spread > 0) _slope = _measured.Sum(m => (m.Local - meanLocal) * (m.Master - meanMaster)) / spread;
            _anchor = _measured.Count == 1 ? _measured[0] : (meanLocal, meanMaster);
        }
    }
}
