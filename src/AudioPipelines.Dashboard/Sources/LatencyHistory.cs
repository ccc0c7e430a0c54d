using AudioPipelines.Dashboard.Api;

namespace AudioPipelines.Dashboard.Sources;

/// <summary>How long a live source's audio was on its way: since its start, and in the last second. Any thread.</summary>
internal sealed class LatencyHistory
{
    /// <summary>Upper bounds in seconds, such that a 10 ms frame is told from a jitter buffer.</summary>
    private static readonly double[] _bounds =
        [0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.75, 1, 2, 5, 10];

    private readonly Lock _lock = new();
    private readonly long[] _counts = new long[_bounds.Length + 1];
    private readonly float[] _recent = new float[64];
    private int _recentCount;
    private long _count;
    private double _sum;

    public void Record(double seconds)
    {
        int place = Array.BinarySearch(_bounds, seconds);
        lock (_lock)
        {
            _counts[place < 0 ? ~place : place]++;
            _count++;
            _sum += seconds;
            if (_recentCount < _recent.Length) _recent[_recentCount++] = (float)seconds;
        }
    }

    /// <summary>Forgets all: the source was started.</summary>
    public void Reset()
    {
        lock (_lock)
        {
            Array.Clear(_counts);
            (_count, _sum, _recentCount) = (0, 0, 0);
        }
    }

    /// <summary>The median, and what 99 of 100 frames stay below, since the last call.</summary>
    public (double? P50, double? P99) Take()
    {
        lock (_lock)
        {
            if (_recentCount == 0) return (null, null);
            Span<float> values = _recent.AsSpan(0, _recentCount);
            values.Sort();
            _recentCount = 0;
            return (values[(values.Length - 1) / 2], values[(int)Math.Ceiling(0.99 * values.Length) - 1]);
        }
    }

    public LatencyTable Read()
    {
        lock (_lock) return new LatencyTable { Bounds = _bounds, Counts = [.. _counts], Count = _count, Sum = _sum };
    }
}
