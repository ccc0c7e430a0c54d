using System.Numerics;
using AudioPipelines.Timing;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Timing;

public class SampleTimeTests
{
    /// <summary>The year 2106 in nanoseconds: beyond it, PTP's 32-bit seconds are over.</summary>
    private const long EndOfPtpTime = 4_294_967_295_000_000_000;

    [Test]
    public void An_index_survives_the_way_through_nanoseconds_at_every_rate_and_time()
    {
        Gen<(long Index, int Rate)> anyIndex =
            from rate in Gen.Elements(8_000, 11_025, 16_000, 22_050, 44_100, 48_000, 88_200, 96_000, 176_400, 192_000)
            from seconds in Gen.Choose(-100_000, int.MaxValue)
            from offset in Gen.Choose(0, rate - 1)
            select (((long)seconds * 2 * rate) + offset, rate);

        Prop.ForAll(anyIndex.ToArbitrary(), sample =>
            SampleTime.ToIndex(SampleTime.ToNanoseconds(sample.Index, sample.Rate), sample.Rate) == sample.Index)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));
    }

    [TestCase(44_100)]
    [TestCase(48_000)]
    public void Rounding_is_to_the_nearest_as_exact_arithmetic_has_it(int rate)
    {
        for (long time = EndOfPtpTime - 50_000; time < EndOfPtpTime; time += 7)
        {
            BigInteger exact = (((BigInteger)time * rate) + 500_000_000) / 1_000_000_000;
            Assert.That(SampleTime.ToIndex(time, rate), Is.EqualTo((long)exact), $"at {time} ns");
        }
    }

    [Test]
    public void Both_ways_are_exact_arithmetic_rounded_to_the_nearest_at_any_rate_and_time()
    {
        Gen<(long Value, int Rate)> anyValue =
            from rate in Gen.OneOf(Gen.Choose(1, 3_072_000), Gen.Constant(int.MaxValue))
            from high in Gen.Choose(-2_000_000_000, 2_000_000_000)
            from low in Gen.Choose(0, int.MaxValue)
            select ((long)high * 1_000 + (low % 1_000), rate);

        Prop.ForAll(anyValue.ToArbitrary(), pair =>
            SampleTime.ToIndex(pair.Value, pair.Rate) == Quotient((BigInteger)pair.Value * pair.Rate, 1_000_000_000)
            && SampleTime.ToNanoseconds(pair.Value / 1_000, pair.Rate) == Quotient(
                (BigInteger)(pair.Value / 1_000) * 1_000_000_000, pair.Rate))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));
    }

    [Test]
    public void Times_before_zero_round_like_times_after_it()
    {
        Assert.Multiple(() =>
        {
            Assert.That(SampleTime.ToIndex(-20_833, 48_000), Is.EqualTo(-1));
            Assert.That(SampleTime.ToIndex(-1_000_000_000, 44_100), Is.EqualTo(-44_100));
            Assert.That(SampleTime.ToNanoseconds(-1, 48_000), Is.EqualTo(-20_833));
        });
    }

    /// <summary>A half and a floor: the nearest whole number.</summary>
    private static BigInteger Quotient(BigInteger dividend, long divisor)
    {
        BigInteger quotient = BigInteger.DivRem(dividend + (divisor / 2), divisor, out BigInteger remainder);
        return remainder < 0 ? quotient - 1 : quotient;
    }
}
