using System.Runtime.InteropServices;

namespace AudioPipelines.Alignment;

/// <summary>Disjoint runs of sample indices in ascending order. In steady state there is one run, so every operation is
/// short.</summary>
internal sealed class RunList
{
    private readonly List<Interval> _runs = new(8);

    public ReadOnlySpan<Interval> Runs => CollectionsMarshal.AsSpan(_runs);

    /// <summary>How many indices the runs hold together.</summary>
    public long Length { get; private set; }

    /// <summary>The end of the last run, or the given index where there is none.</summary>
    public long EndOr(long index) => _runs.Count > 0 ? _runs[^1].End : index;

    /// <summary>The start of the first run, or the given index where there is none.</summary>
    public long StartOr(long index) => _runs.Count > 0 ? _runs[0].Start : index;

    /// <summary>The first stretch of <paramref name="range"/> that no run covers yet; empty when all of it is covered.</summary>
    public Interval FirstHole(Interval range)
    {
        long start = range.Start;
        foreach (Interval run in Runs)
        {
            if (run.End <= start) continue;
            if (run.Start > start) return new Interval(start, Math.Min(run.Start, range.End));
            start = run.End;
            if (start >= range.End) break;
        }

        return new Interval(Math.Min(start, range.End), range.End);
    }

    /// <summary>Adds a range that no run covers, joining it to its neighbours.</summary>
    public void Add(Interval range)
    {
        if (range.IsEmpty) return;
        Length += range.Length;
        int at = _runs.Count;
        while (at > 0 && _runs[at - 1].Start > range.Start) at--;

        bool joinsBefore = at > 0 && _runs[at - 1].End == range.Start;
        bool joinsAfter = at < _runs.Count && _runs[at].Start == range.End;
        if (joinsBefore && joinsAfter)
        {
            _runs[at - 1] = new Interval(_runs[at - 1].Start, _runs[at].End);
            _runs.RemoveAt(at);
        }
        else if (joinsBefore)
        {
            _runs[at - 1] = new Interval(_runs[at - 1].Start, range.End);
        }
        else if (joinsAfter)
        {
            _runs[at] = new Interval(range.Start, _runs[at].End);
        }
        else
        {
            _runs.Insert(at, range);
        }
    }

    /// <summary>Removes everything from an index on.</summary>
    /// <returns>How many indices were removed.</returns>
    public long RemoveFrom(long index)
    {
        long before = Length;
        while (_runs.Count > 0 && _runs[^1].Start >= index)
        {
            Length -= _runs[^1].Length;
            _runs.RemoveAt(_runs.Count - 1);
        }

        if (_runs.Count > 0 && _runs[^1].End > index)
        {
            Length -= _runs[^1].End - index;
            _runs[^1] = new Interval(_runs[^1].Start, index);
        }

        return before - Length;
    }

    /// <summary>Removes everything before an index.</summary>
    /// <returns>How many indices were removed.</returns>
    public long RemoveBefore(long index)
    {
        long before = Length;
        int gone = 0;
        while (gone < _runs.Count && _runs[gone].End <= index) Length -= _runs[gone++].Length;
        if (gone > 0) _runs.RemoveRange(0, gone);
        if (_runs.Count > 0 && _runs[0].Start < index)
        {
            Length -= index - _runs[0].Start;
            _runs[0] = new Interval(index, _runs[0].End);
        }

        return before - Length;
    }
}
