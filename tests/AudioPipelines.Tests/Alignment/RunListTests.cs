using AudioPipelines.Alignment;
using FsCheck;
using FsCheck.Fluent;
using Interval = AudioPipelines.Alignment.Interval;

namespace AudioPipelines.Tests.Alignment;

public class RunListTests
{
    [Test]
    public void Any_sequence_of_additions_and_removals_holds_what_a_plain_set_holds()
    {
        Gen<(int Start, int Length, int RemoveBefore, int RemoveFrom)> operation =
            from start in Gen.Choose(0, 60)
            from length in Gen.Choose(1, 12)
            from remove in Gen.Choose(-40, 40)
            from removeFrom in Gen.Choose(20, 160)
            select (start, length, remove, removeFrom);
        Gen<(int Start, int Length, int RemoveBefore, int RemoveFrom)[]> operations = operation.ArrayOf();

        Prop.ForAll(operations.ToArbitrary(), Agrees).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
    }

    private static bool Agrees((int Start, int Length, int RemoveBefore, int RemoveFrom)[] operations)
    {
        var runs = new RunList();
        var plain = new SortedSet<long>();
        foreach ((int start, int length, int removeBefore, int removeFrom) in operations)
        {
            var range = new Interval(start, start + length);
            for (Interval hole = runs.FirstHole(range); !hole.IsEmpty; hole = runs.FirstHole(range with { Start = hole.End }))
                runs.Add(hole);
            for (long index = range.Start; index < range.End; index++) plain.Add(index);

            int removed = plain.RemoveWhere(index => index < removeBefore);
            if (runs.RemoveBefore(removeBefore) != removed || runs.Length != plain.Count || !Same(runs, plain)) return false;

            removed = plain.RemoveWhere(index => index >= removeFrom);
            if (runs.RemoveFrom(removeFrom) != removed || runs.Length != plain.Count || !Same(runs, plain)) return false;
        }

        return true;
    }

    private static bool Same(RunList runs, SortedSet<long> plain)
    {
        var held = new List<long>();
        long previousEnd = long.MinValue;
        foreach (Interval run in runs.Runs)
        {
            if (run.IsEmpty || run.Start <= previousEnd) return false; // runs that touch must have been joined
            previousEnd = run.End;
            for (long index = run.Start; index < run.End; index++) held.Add(index);
        }

        return held.SequenceEqual(plain);
    }
}
