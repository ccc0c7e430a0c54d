namespace AudioPipelines.Supervision;

/// <summary>Notices that a source gets no further. It counts the time in which its owner waited and nothing new came, and only
/// that: time in which the consumer was at work, or the process was suspended, says nothing about the source.</summary>
/// <param name="deadline">How long nothing may come; <see cref="Timeout.InfiniteTimeSpan"/>: for ever.</param>
/// <param name="timeProvider">Time.</param>
internal sealed class ProgressWatch(TimeSpan deadline, TimeProvider timeProvider)
{
    private readonly bool _isOff = deadline == Timeout.InfiniteTimeSpan;
    private readonly TimeSpan _slice =
        TimeSpan.FromTicks(Math.Clamp(deadline.Ticks / 4, TimeSpan.TicksPerMillisecond, TimeSpan.TicksPerSecond));
    private long _progress = long.MinValue;
    private long _lookedAt = timeProvider.GetTimestamp();

    /// <summary>For how long nothing has come.</summary>
    public TimeSpan Silence { get; private set; }

    /// <summary>Whether the deadline has passed.</summary>
    public bool IsStalled => !_isOff && Silence >= deadline;

    /// <summary>How long its owner may wait before it looks again. Short, since a look counts no more than twice as much: what
    /// takes longer was a suspended process or a busy machine.</summary>
    public TimeSpan LongestWait => _isOff ? Timeout.InfiniteTimeSpan : _slice;

    /// <summary>Looks how far the source has come.</summary>
    /// <param name="progress">Another value than the last time: it got further.</param>
    public void Look(long progress)
    {
        if (_isOff) return;
        long now = timeProvider.GetTimestamp();
        TimeSpan step = timeProvider.GetElapsedTime(_lookedAt, now);
        _lookedAt = now;
        Silence = progress != _progress ? TimeSpan.Zero : Silence + (step < 2 * _slice ? step : 2 * _slice);
        _progress = progress;
    }

    /// <summary>Leaves out the time since the last look: it was the consumer's.</summary>
    public void Skip()
    {
        if (!_isOff) _lookedAt = timeProvider.GetTimestamp();
    }
}
