using AudioPipelines.Recording;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Recording;

public class SegmentGridTests
{
    private const int Rate = 48_000;

    [Test]
    public void A_segment_of_a_minute_ends_on_a_whole_minute_of_the_timeline()
    {
        Assert.That(SegmentGrid.EndOf(0, Rate, TimeSpan.FromMinutes(1), CaptureTime.None), Is.EqualTo(60L * Rate));
        Assert.That(SegmentGrid.EndOf((60L * Rate) - 1, Rate, TimeSpan.FromMinutes(1), CaptureTime.None), Is.EqualTo(60L * Rate));
        Assert.That(SegmentGrid.EndOf(60L * Rate, Rate, TimeSpan.FromMinutes(1), CaptureTime.None), Is.EqualTo(120L * Rate));
        Assert.That(SegmentGrid.EndOf(-1, Rate, TimeSpan.FromMinutes(1), CaptureTime.None), Is.Zero);
    }

    [TestCase(CaptureClock.Ntp, true, ExpectedResult = 1_000L + (15L * Rate))]
    [TestCase(CaptureClock.Ptp, true, ExpectedResult = 1_000L + (15L * Rate))]
    [TestCase(CaptureClock.Ptp, false, ExpectedResult = 60L * Rate, TestName = "A clock that is not locked is not trusted")]
    [TestCase(CaptureClock.Local, true, ExpectedResult = 60L * Rate, TestName = "Nor is this machine's")]
    public long Of_a_trusted_clock_it_is_a_whole_minute_of_utc(CaptureClock clock, bool isLocked)
    {
        long captured = DateTimeOffset.Parse("2026-11-29T06:12:45Z", System.Globalization.CultureInfo.InvariantCulture)
            .ToUnixTimeMilliseconds() * 1_000_000;
        return SegmentGrid.EndOf(1_000, Rate, TimeSpan.FromMinutes(1), new CaptureTime(captured, clock, isLocked, 0));
    }

    [Test]
    public void Without_a_length_it_has_no_end() =>
        Assert.That(SegmentGrid.EndOf(5, Rate, null, CaptureTime.None), Is.EqualTo(long.MaxValue));

    /// <summary>Whatever the rate and the length: every border is the first sample at or after a multiple of the
    /// length.</summary>
    [Test]
    public void Borders_never_drift()
    {
        Gen<(int Rate, long Ticks, long Index)> cases =
            from rate in Gen.Choose(1, AudioFormat.MaximumSampleRate)
            from ticks in Gen.OneOf(Gen.Choose(1, 1_000), Gen.Choose(1_000, int.MaxValue)).Select(ticks => (long)ticks)
            from hours in Gen.Choose(-1_000_000, 1_000_000)
            from offset in Gen.Choose(0, 1_000_000)
            select (rate, ticks, (hours * 3_600L * rate) + offset);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            long end = SegmentGrid.EndOf(one.Index, one.Rate, TimeSpan.FromTicks(one.Ticks), CaptureTime.None);
            // in units of 1 / (rate × 10⁷) s, which hold samples and ticks exactly
            Int128 length = (Int128)one.Ticks * one.Rate;
            Int128 Segment(long index) => FloorDivide((Int128)index * TimeSpan.TicksPerSecond, length);
            return end > one.Index && Segment(end) > Segment(one.Index) && Segment(end - 1) == Segment(one.Index);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    private static Int128 FloorDivide(Int128 value, Int128 divisor)
    {
        (Int128 quotient, Int128 remainder) = Int128.DivRem(value, divisor);
        return remainder < 0 ? quotient - 1 : quotient;
    }
}
