namespace AudioPipelines.Testing;

/// <summary>A timer of virtual time.</summary>
/// <param name="schedule">What is due when.</param>
/// <param name="owner">The source that may wait for it; <see langword="null"/>: none does.</param>
/// <param name="isOfCallback">Whether the source's callback made it, and not the delay before a restart.</param>
/// <param name="callback">Called when it is due, on the thread that moves time.</param>
internal sealed class VirtualTimer(
    VirtualSchedule schedule, VirtualSourceTime? owner, bool isOfCallback, Action callback) : ITimer
{
    private TimeSpan _period;

    /// <summary>When it is due, in nanoseconds; <see langword="null"/>: never. Under the schedule's lock.</summary>
    public long? Due { get; private set; }

    /// <summary>Whether a source waits for it now, if its thread sleeps or has ended. Under the schedule's lock.</summary>
    public bool HoldsUp(VirtualSourceTime source) =>
        owner == source && Due is not null && (!isOfCallback || source.IsDelivering);

    public bool Change(TimeSpan dueTime, TimeSpan period) => schedule.Change(this, dueTime, period);

    /// <summary>Sets when it is due. Under the schedule's lock.</summary>
    public void Set(long now, TimeSpan dueTime, TimeSpan period)
    {
        Due = dueTime < TimeSpan.Zero ? null : VirtualSchedule.After(now, dueTime);
        _period = period;
    }

    /// <summary>Sets when it is due next. Under the schedule's lock.</summary>
    /// <returns>What to call, without the lock.</returns>
    public Action Fire()
    {
        Due = _period > TimeSpan.Zero ? VirtualSchedule.After(Due!.Value, _period) : null;
        return callback;
    }

    public void Dispose() => schedule.Remove(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
