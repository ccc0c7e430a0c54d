namespace AudioPipelines.Alignment;

/// <summary>The sample indices from <paramref name="Start"/> up to and without <paramref name="End"/>.</summary>
internal readonly record struct Interval(long Start, long End)
{
    public long Length => End - Start;

    public bool IsEmpty => End <= Start;

    public Interval Intersect(long start, long end) => new(Math.Max(Start, start), Math.Min(End, end));
}
