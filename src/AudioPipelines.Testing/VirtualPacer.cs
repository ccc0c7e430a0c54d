using AudioPipelines.Timing;

namespace AudioPipelines.Testing;

/// <summary>Holds a <see cref="VirtualSource"/> to real time, or to whatever time a test makes it believe in.</summary>
internal sealed class VirtualPacer
{
    private readonly TimeProvider _time;
    private readonly int _sampleRate;
    private long _started;
    private long _startIndex;

    public VirtualPacer(TimeProvider time, VirtualScript script)
    {
        _time = time;
        _sampleRate = script.SampleRate;
        MoveTo(script.StartIndex);
    }

    /// <summary>Now is the time of this index.</summary>
    public void MoveTo(long index)
    {
        _started = _time.GetTimestamp();
        _startIndex = index;
    }

    /// <summary>Waits until the time of an index has come.</summary>
    public void WaitUntil(long index, CancellationToken stopping)
    {
        TimeSpan due = TimeSpan.FromTicks(SampleTime.ToNanoseconds(index - _startIndex, _sampleRate) / TimeSpan.NanosecondsPerTick);
        TimeSpan remaining;
        while ((remaining = due - _time.GetElapsedTime(_started)) > TimeSpan.Zero)
        {
            using var reached = new ManualResetEventSlim();
            using ITimer timer = _time.CreateTimer(_ => reached.Set(), null, remaining, Timeout.InfiniteTimeSpan);
            reached.Wait(stopping);
        }
    }
}
