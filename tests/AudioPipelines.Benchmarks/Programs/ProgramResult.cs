using System.Diagnostics;
using System.Globalization;

namespace AudioPipelines.Benchmarks.Programs;

/// <summary>What a program that reads audio measures of itself, from the first frame on, so that its start-up is left out. The C
/// and Python programs print the same line.</summary>
internal sealed class ProgramResult
{
    private long _frames;
    private long _bytes;
    private long _startedAt;
    private TimeSpan _startedWith;
    private long _allocatedAtFirst;
    private long _allocatedAtLast;
    private long _framesAtFirst;
    private long _framesAtLast;

    /// <summary>Counts a frame. Looks at the allocations now and then, once everything is warm.</summary>
    public void Count(long bytes)
    {
        _bytes += bytes;
        if (_frames++ == 0)
        {
            _startedAt = Stopwatch.GetTimestamp();
            _startedWith = Environment.CpuUsage.TotalTime;
        }

        if ((_frames & 0xfff) != 0) return;
        _framesAtLast = _frames;
        _allocatedAtLast = GC.GetTotalAllocatedBytes();
        if (_framesAtFirst != 0) return;
        _framesAtFirst = _framesAtLast;
        _allocatedAtFirst = _allocatedAtLast;
    }

    /// <summary>Writes the counts, the times in microseconds, and the bytes allocated for each frame.</summary>
    public void Print()
    {
        double wall = Stopwatch.GetElapsedTime(_startedAt).TotalMicroseconds;
        double cpu = (Environment.CpuUsage.TotalTime - _startedWith).TotalMicroseconds;
        double allocated = (_allocatedAtLast - _allocatedAtFirst) / (double)Math.Max(1, _framesAtLast - _framesAtFirst);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"frames={_frames} bytes={_bytes} wall={wall:0} cpu={cpu:0} allocated={allocated:0.###}"));
    }
}
