namespace AudioPipelines.Isolation;

/// <summary>The running time of a worker's pipelines, from what the worker has told of it, and how far that is believed. All
/// times are in nanoseconds. One thread at a time.</summary>
/// <remarks>A worker that lies must not make the parent cut frames for ever. So the time may run twice as fast as time passes,
/// suspended machines included, and be a minute ahead besides; what goes beyond takes effect as time catches up with it. Both are
/// measured from what was believed before and not from the start: no clock, however long it runs and however wrong it is, drifts
/// out of what is believed.</remarks>
/// <param name="begun">The monotonic clock's time before which the worker cannot have told anything.</param>
internal sealed class WorkerTime(long begun)
{
    /// <summary>What a worker tells where it does not know.</summary>
    public const long Unknown = long.MinValue;

    /// <summary>How far the time may jump ahead at once.</summary>
    public const long Lead = 60_000_000_000;

    /// <summary>How many times as fast as time it may run.</summary>
    public const int MostRate = 2;

    private const long Furthest = long.MaxValue / 2; // so that no sum wraps

    private long _monotonic;
    private long _running = Unknown;
    private long _furthestBelieved;
    private long _ceiling = Lead;
    private long _passed;

    /// <summary>Takes what the worker has told.</summary>
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
