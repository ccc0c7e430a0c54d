using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Testing.Tests;

public class SampleRangeTests
{
    [Test]
    public void Merging_and_subtracting_agree_with_sets() => Prop.ForAll(Ranges(), Ranges(), (left, right) =>
    {
        IReadOnlyList<SampleRange> from = SampleRange.Merge(left), what = SampleRange.Merge(right);
        return Set(from).SetEquals(Set(left))
            && Set(SampleRange.Subtract(from, what)).SetEquals(Set(left).Except(Set(right)))
            && from.Zip(from.Skip(1)).All(pair => pair.First.End < pair.Second.Start);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    private static Arbitrary<SampleRange[]> Ranges() =>
        (from start in Gen.Choose(0, 60)
         from length in Gen.Choose(1, 12)
         select new SampleRange(start, length)).ArrayOf().ToArbitrary();

    private static HashSet<long> Set(IEnumerable<SampleRange> ranges) =>
        [.. ranges.SelectMany(range => Enumerable.Range((int)range.Start, (int)range.Length).Select(at => (long)at))];
}
