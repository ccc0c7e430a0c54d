namespace AudioPipelines;

/// <summary>Which clock a <see cref="CaptureTime"/> was read from.</summary>
public enum CaptureClock
{
    /// <summary>None: the audio was not captured now (a file), or its time of capture is not known.</summary>
    None,

    /// <summary>This machine's system clock, at the time the audio came out of the device or off the network. When that clock is
    /// set, or the machine was suspended, capture times are off until they follow, within a second; <see
    /// cref="CaptureClockChanged"/> tells.</summary>
    Local,

    /// <summary>The sender's clock, by its RTCP sender reports.</summary>
    Sender,

    /// <summary>A clock synchronised by NTP (RFC 5905).</summary>
    Ntp,

    /// <summary>A clock synchronised by PTP (IEEE 1588-2008).</summary>
    Ptp,
}

/// <summary>When the first sample of a frame was captured, and how well that is known.</summary>
/// <param name="UnixNanoseconds">Nanoseconds since 1970-01-01T00:00:00 UTC; 0 where <paramref name="Clock"/> is
/// <see cref="CaptureClock.None"/>.</param>
/// <param name="Clock">The clock it was read from.</param>
/// <param name="IsLocked">Whether that clock was synchronised to its master at the time. Of this machine's own clock: whether
/// the kernel says so.</param>
/// <param name="UncertaintyNanoseconds">Half the width of the interval in which the true time lies; it grows while the lock is
/// lost. <see cref="long.MaxValue"/>: nothing is known of the clock. Of a clock of this machine that is not locked, and of a
/// sender's, it is meant against that clock itself.</param>
public readonly record struct CaptureTime(long UnixNanoseconds, CaptureClock Clock, bool IsLocked, long UncertaintyNanoseconds)
{
    /// <summary>No capture time.</summary>
    public static CaptureTime None => default;

    /// <summary>Which clock it is: an NTP server with its port, or a PTP domain and its grandmaster; <see langword="null"/> where
    /// <see cref="Clock"/> says all.</summary>
    public string? ClockName { get; init; }

    /// <summary>How many nanoseconds that clock is ahead of this machine's, as it was measured last; <see langword="null"/>: it
    /// was not.</summary>
    public long? OffsetNanoseconds { get; init; }
}
