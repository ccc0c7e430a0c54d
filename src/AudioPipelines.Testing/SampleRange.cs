namespace AudioPipelines.Testing;

/// <summary>Consecutive samples of an RTP stream.</summary>
/// <param name="Start">The first sample's RTP timestamp, extended to 64 bits: it continues to count when the timestamp
/// wraps.</param>
/// <param name="Length">How many samples.</param>
public readonly record struct SampleRange(long Start, long Length)
{
    /// <summary>The extended timestamp after the last sample.</summary>
    public long End => Start + Length;

    /// <summary>Joins ranges that touch or overlap, in order of their start.</summary>
    public static IReadOnlyList<SampleRange> Merge(IEnumerable<SampleRange> ranges)
    {
        var merged = new List<SampleRange>();
        foreach (SampleRange range in ranges.OrderBy(range => range.Start))
        {
            if (merged.Count > 0 && range.Start <= merged[^1].End)
                merged[^1] = merged[^1] with { Length = Math.Max(merged[^1].End, range.End) - merged[^1].Start };
            else merged.Add(range);
        }

        return merged;
    }

    /// <summary>What is in some ranges and not in others. Both lists must be merged.</summary>
    public static IReadOnlyList<SampleRange> Subtract(IReadOnlyList<SampleRange> from, IReadOnlyList<SampleRange> what)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(what);
        var rest = new List<SampleRange>();
        int next = 0;
        foreach (SampleRange range in from)
        {
            long start = range.Start;
            while (next < what.Count && what[next].End <= start) next++;
            for (int at = next; at < what.Count && what[at].Start < range.End; at++)
            {
                if (what[at].Start > start) rest.Add(new SampleRange(start, what[at].Start - start));
                start = Math.Max(start, what[at].End);
            }

            if (start < range.End) rest.Add(new SampleRange(start, range.End - start));
        }

        return rest;
    }
}
