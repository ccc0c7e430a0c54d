using AudioPipelines.Timing;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Timing;

/// <summary>How well a sender's clock is known by its reports, against clocks and reports that are made up.</summary>
public class SenderReportsTests
{
    private const long Second = 1_000_000_000;
    private static readonly ReferenceClock _clock = new("timestamp/x-ntp", CaptureClock.Sender);

    /// <summary>The sample clock is up to 200 ppm off the sender's time of day, and each report is read late by up to its error.
    /// After some reports none comes for a quarter of an hour. Chance may make the reports seen agree: one look in a hundred may
    /// be wrong, no more.</summary>
    [Test]
    public void The_true_error_exceeds_the_uncertainty_in_one_look_of_a_hundred_at_most([Values] bool areCounted)
    {
        int looks = 0, exceeded = 0;
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            double rate = (random.NextDouble() - 0.5) * 4e-4;
            long error = random.NextInt64(1_000, 5_000_000), interval = random.NextInt64(Second, 10 * Second);
            int reports = random.Next(3, 30);
            SenderReports? known = null;
            long now = 0, said = 0;
            for (int report = 0; report < reports; report++)
            {
                said = (long)(rate * now) + random.NextInt64(error);
                for (int packet = 0; packet < 3; packet++)
                {
                    if (known is null) known = new SenderReports(said, _clock, areCounted ? report : null, now);
                    else known.Take(said + random.Next(-1, 2), areCounted ? report : null, now);
                    now += interval / 3;
                }
            }

            for (long silent = 0; silent < 900 * Second; silent += 10 * Second)
            {
                looks++;
                long at = now + silent;
                // The middle of what reading late makes of it is as good as any.
                if (Math.Abs((rate * at) + (error / 2.0) - said) > known!.UncertaintyAt(at)) exceeded++;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
        TestContext.Out.WriteLine($"{exceeded} of {looks}");
        Assert.That(looks, Is.EqualTo(2_000 * 90));
        Assert.That(exceeded * 100, Is.LessThanOrEqualTo(looks));
    }

    [Test]
    public void One_report_is_no_lock_and_silence_ends_one()
    {
        var reports = new SenderReports(0, _clock, 1, 0);
        Assert.That(reports.IsLockedAt(0), Is.False);
        reports.Take(1_000, 2, 5 * Second);
        Assert.That(reports.IsLockedAt(6 * Second));
        double known = reports.UncertaintyAt(6 * Second);
        Assert.That(reports.IsLockedAt(31 * Second), Is.False);
        Assert.That(reports.UncertaintyAt(65 * Second) - known, Is.GreaterThan(59 * 15_000));
        reports.Take(2_000, 3, 66 * Second);
        Assert.That(reports.IsLockedAt(66 * Second));
        Assert.That(reports.UncertaintyAt(66 * Second), Is.LessThan(59 * 15_000));
    }

    [Test]
    public void A_report_that_says_the_same_is_one_where_they_are_counted()
    {
        var counted = new SenderReports(7, _clock, 1, 0);
        var seen = new SenderReports(7, _clock, null, 0);
        for (int report = 2; report < 10; report++)
        {
            counted.Take(7, report, report * Second);
            seen.Take(7, null, report * Second);
        }

        Assert.That((counted.IsLockedAt(9 * Second), seen.IsLockedAt(9 * Second)), Is.EqualTo((true, false)));
        Assert.That(counted.UncertaintyAt(9 * Second), Is.LessThan(1));
    }

    [Test]
    public void Another_numbering_of_samples_changes_no_time()
    {
        var reports = new SenderReports(5 * Second, _clock, 1, 0);
        long before = reports.ToUnix(100 * Second);
        reports.Renumber(3 * Second);
        Assert.That(reports.ToUnix(103 * Second), Is.EqualTo(before));
    }
}
