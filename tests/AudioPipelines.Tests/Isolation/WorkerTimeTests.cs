using AudioPipelines.Isolation;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Isolation;

public class WorkerTimeTests
{
    private const long Second = 1_000_000_000;
    private const long Day = 86_400 * Second;

    /// <summary>What happens between two looks: time passes, or the machine is suspended.</summary>
    private sealed record Step(long Passes, bool IsSuspended);

    private static Gen<Step> Steps() =>
        from unit in Gen.Elements(Second / 100, Second, 3_600 * Second, Day)
        from count in Gen.Choose(1, 40)
        from kind in Gen.Choose(0, 5)
        select new Step(unit * count, kind == 0);

    private static Gen<Step[]> Schedules() => Steps().ArrayOf(400);

    [Test]
    public void A_clock_that_drifts_is_believed_for_years()
    {
        Arbitrary<(int Drift, bool CountsSuspends, Step[] Steps)> schedules = (
            from drift in Gen.Choose(-500_000, 500_000) // ppm: far more than any clock's
            from counts in Gen.Elements(true, false)
            from steps in Schedules()
            select (drift, counts, steps)).ToArbitrary();
        long longest = 0;

        Prop.ForAll(schedules, schedule =>
        {
            long monotonic = 5 * Second, passed = 0, running = 0;
            var time = new WorkerTime(monotonic);
            foreach (Step step in schedule.Steps)
            {
                passed += step.Passes;
                if (!step.IsSuspended) monotonic += step.Passes;
                if (!step.IsSuspended || schedule.CountsSuspends)
                    running += step.Passes + (step.Passes / 1_000_000 * schedule.Drift);
                time.Take(monotonic, running);
                if (time.Read(monotonic, passed) != running || time.Read(monotonic + 7, passed + 7) != running + 7) return false;
            }

            longest = Math.Max(longest, passed);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

        TestContext.Out.WriteLine($"longest: {longest / (365 * Day)} years");
        Assert.That(longest, Is.GreaterThan(2 * 365 * Day));
    }

    [Test]
    public void Whatever_a_worker_tells_the_time_runs_at_most_twice_as_fast_and_a_minute_ahead()
    {
        Gen<long> times = Gen.OneOf(
            Gen.Elements(long.MinValue, long.MinValue + 1, long.MaxValue, -1L, 0L),
            Gen.Choose(int.MinValue, int.MaxValue).Select(number => number * Second),
            Gen.Choose(int.MinValue, int.MaxValue).Select(number => number * (long)int.MaxValue));
        Arbitrary<(long Monotonic, long Running, long Passes)[]> lies = (
            from monotonic in times
            from running in times
            from step in Steps()
            select (monotonic, running, step.Passes)).ArrayOf(100).ToArbitrary();
        int bounded = 0;

        Prop.ForAll(lies, told =>
        {
            long now = 0, furthest = 0;
            var time = new WorkerTime(0);
            foreach ((long monotonic, long running, long passes) in told)
            {
                now += passes;
                time.Take(monotonic, running);
                if (time.Read(now, now) is not { } believed) continue;
                if (believed < -WorkerTime.Lead || believed > furthest + WorkerTime.Lead + (WorkerTime.MostRate * now))
                    return false;
                if (believed > WorkerTime.Lead + (WorkerTime.MostRate * now)) return false;
                if (believed < running) bounded++;
                furthest = Math.Max(furthest, believed);
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

        Assert.That(bounded, Is.Positive);
    }

    [Test]
    public void A_worker_that_has_told_the_truth_for_a_year_cannot_jump_ahead_by_more_than_a_minute()
    {
        const long year = 365 * Day;
        var time = new WorkerTime(0);
        for (long now = 0; now <= year; now += Day)
        {
            time.Take(now, now);
            Assert.That(time.Read(now, now), Is.EqualTo(now));
        }

        time.Take(year, 2 * year);
        Assert.That(time.Read(year, year), Is.EqualTo(year + WorkerTime.Lead));
        Assert.That(time.Read(year + Second, year + Second), Is.EqualTo(
            year + WorkerTime.Lead + (WorkerTime.MostRate * Second)), "it catches up");
    }

    [Test]
    public void A_time_that_is_not_known_is_none()
    {
        var time = new WorkerTime(0);
        Assert.That(time.Read(1, 1), Is.Null);
        time.Take(1, WorkerTime.Unknown);
        Assert.That(time.Read(2, 2), Is.Null);
    }
}
