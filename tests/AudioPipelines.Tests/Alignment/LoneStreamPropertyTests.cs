using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Alignment;

/// <summary>One live stream whose samples are counted: whatever arrives is delivered, in order, whatever its delays.</summary>
public class LoneStreamPropertyTests
{
    [Test]
    public void What_arrives_is_delivered_in_order_whatever_the_delays()
    {
        Prop.ForAll(LoneSchedule.Any().ToArbitrary(), schedule => schedule.Run()).Check(
            Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Test]
    public void Counts_of_years_lose_nothing()
    {
        long[] starts = [int.MaxValue, uint.MaxValue, 1L << 42];
        Prop.ForAll(LoneSchedule.Any().ToArbitrary(), Gen.Elements(starts).ToArbitrary(),
            (schedule, start) => (schedule with { Start = start - 500 }).Run())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }
}
