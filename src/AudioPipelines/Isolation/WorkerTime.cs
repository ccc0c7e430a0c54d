namespace AudioPipelines.Isolation;

/// <summary>The running time of a worker's pipelines, from the worker's reports, and how far they are believed. All times are in
/// nanoseconds. One thread at a time.</summary>
/// <remarks>A worker that lies must not make the parent cut frames for ever. So the running time may go at most twice as fast as
/// time, suspended machines included, and lead by a minute besides. What goes beyond takes effect when time catches up. Both
/// limits start from the last believed time, not from the start. So no clock, however long it runs and however wrong it is,
/// drifts out of them.</remarks>
/// <param name="begun">The worker can have reported nothing before this time of the monotonic clock.</param>
internal sealed class WorkerTime(long begun)
{
    /// <summary>What a worker reports if it does not know the time.</summary>
    public const long Unknown = long.MinValue;

    /// <summary>How far the time may jump ahead at once.</summary>
    public const long Lead = 60_000_000_000;

    /// <summary>How fast it may run, as a multiple of real time.</summary>
    public const int MostRate = 2;

    private const long Furthest = long.MaxValue / 2; // so that no sum wraps

    private long _monotonic;
    private long _running = Unknown;
    private long _furthestBelieved;
    private long _ceiling = Lead;
    private long _passed;

    /// <summary>Takes a report of the worker.</summary>
    /// <param name="monotonic">The monotonic clock's time.</param>
    /// <param name="running">The running time then, or <see cref="Unknown"/>.</param>
    public void Take(long monotonic, long running) =>
        (_monotonic, _running) = (monotonic, running == Unknown ? Unknown : Math.Clamp(running, -Lead, Furthest));

    /// <summary>The running time now; <see langword="null"/> while it is unknown.</summary>
    /// <param name="now">The monotonic clock's time.</param>
    /// <param name="passed">How much time has passed since the start, that of a suspended machine included.</param>
    public long? Read(long now, long passed)
    {
        if (_running == Unknown) return null;
        long since = Math.Max(0, passed - _passed);
        _passed += since;
        _ceiling = Math.Min(_ceiling, _furthestBelieved + Lead) + (MostRate * since);
        long time = _running + (_monotonic < begun || _monotonic > now ? 0 : now - _monotonic);
        long believed = Math.Min(time, _ceiling);
        _furthestBelieved = Math.Max(_furthestBelieved, believed);
        return believed;
    }
}
