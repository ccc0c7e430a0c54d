namespace AudioPipelines.Supervision;

/// <summary>Notices that a source makes no progress. It counts only time in which its owner waited and nothing new came. Time in
/// which the consumer was at work, or the process was suspended, says nothing about the source.</summary>
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

    /// <summary>How long its owner may wait before it looks again. It is short, since a look counts twice this time at most: a
    /// longer time means a suspended process or a busy machine.</summary>
    public TimeSpan LongestWait => _isOff ? Timeout.InfiniteTimeSpan : _slice;

    /// <summary>Checks whether the source has made progress.</summary>
    /// <param name="progress">A value that differs from the last one: it made progress.</param>
    public void Look(long progress)
    {
        if (_isOff) return;
        long now = timeProvider.GetTimestamp();
        TimeSpan step = timeProvider.GetElapsedTime(_lookedAt, now);
        _lookedAt = now;
        Silence = progress != _progress ? TimeSpan.Zero : Silence + (step < 2 * _slice ? step : 2 * _slice);
        _progress = progress;
    }

    /// <summary>Does not count the time since the last look: the consumer was at work.</summary>
    public void Skip()
    {
        if (!_isOff) _lookedAt = timeProvider.GetTimestamp();
    }
}
