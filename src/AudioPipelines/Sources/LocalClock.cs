namespace AudioPipelines.Sources;

/// <summary>This machine's time of day at running time zero. It may be set, and goes on while the machine is suspended and the
/// monotonic clock stands still; so it is compared again now and then. The pipelines' clock may jump, too (a sound server's, once
/// it has audio): that is followed, and is no step.</summary>
/// <param name="time">This machine's time of day, and the monotonic time.</param>
/// <param name="runningTime">Gives the running time of the pipelines in nanoseconds, if there is one.</param>
internal sealed class LocalClock(TimeProvider time, Func<long?> runningTime)
{
    /// <summary>In nanoseconds. From this difference on, the clock was set; a smaller one is drift, which is followed
    /// silently.</summary>
    private const long SmallestStep = 10_000_000;

    /// <summary>In nanoseconds. If reading both clocks takes longer, the thread was interrupted, and they are read
    /// again.</summary>
    private const long LongestLook = 1_000_000;

    private long? _unixTimeAtMonotonicZero; // known from the first look that was not interrupted

    /// <summary>Nanoseconds since 1970 at running time zero; <see langword="null"/>: not known yet.</summary>
    public long? UnixTimeAtZero { get; private set; }

    /// <summary>Whether the kernel says that the clock is synchronised.</summary>
    public bool IsSynchronised { get; private set; }

    /// <summary>By how much it may be wrong, as the kernel says, in nanoseconds; 0 where it is not synchronised.</summary>
    public long Error { get; private set; }

    /// <summary>Compares the clocks.</summary>
    /// <param name="step">How far the clock was set, if it was.</param>
    /// <returns>Whether that was possible; if not, the next frame is to try again.</returns>
    public bool Look(out TimeSpan? step)
    {
        step = null;
        long before = UnixTime();
        if (runningTime() is not { } running) return false;
        long monotonic = time.GetElapsedTime(0, time.GetTimestamp()).Ticks * TimeSpan.NanosecondsPerTick;
        long took = UnixTime() - before;
        bool wasInterrupted = took is < 0 or > LongestLook;
        if (UnixTimeAtZero is not null && wasInterrupted) return false;
        long middle = before + (took / 2);
        long set = middle - monotonic - (_unixTimeAtMonotonicZero ?? middle - monotonic);
        UnixTimeAtZero = middle - running;
        if (!wasInterrupted) _unixTimeAtMonotonicZero = middle - monotonic;
        if (Math.Abs(set) >= SmallestStep) step = TimeSpan.FromTicks(set / TimeSpan.NanosecondsPerTick);
        if (time == TimeProvider.System) (IsSynchronised, Error) = KernelClock.Read();
        return true;
    }

    private long UnixTime() => (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
}
