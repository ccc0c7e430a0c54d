namespace AudioPipelines.Testing;

/// <summary>Keeps a <see cref="VirtualSource"/> to real time, or to the time that a test sets.</summary>
internal sealed class VirtualPacer
{
    private static readonly TimeSpan _step = TimeSpan.FromMilliseconds(1);

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

    /// <summary>Makes now the time of this index.</summary>
    public void MoveTo(long index)
    {
        _started = _time.GetTimestamp();
        _startIndex = index;
    }

    /// <summary>Waits until the time of an index has come.</summary>
    public void WaitUntil(long index, CancellationToken stopping)
    {
        var due = TimeSpan.FromTicks((long)((Int128)(index - _startIndex) * TimeSpan.TicksPerSecond / _sampleRate));
        while (Remaining(due) is var remaining && remaining > TimeSpan.Zero)
        {
            // In small steps, and checked again once the timer is set: a test's time may jump in between.
            using var passed = new ManualResetEventSlim();
            TimeSpan step = remaining < _step ? remaining : _step;
            using ITimer timer = _time.CreateTimer(_ => passed.Set(), null, step, Timeout.InfiniteTimeSpan);
            if (Remaining(due) > TimeSpan.Zero) passed.Wait(stopping);
        }
    }

    private TimeSpan Remaining(TimeSpan due) => due - _time.GetElapsedTime(_started);
}
