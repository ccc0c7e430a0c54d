namespace AudioPipelines;

/// <summary>Which clock a <see cref="CaptureTime"/> was read from.</summary>
public enum CaptureClock
{
    /// <summary>None: the audio was not captured now (a file), or its time of capture is not known.</summary>
    None,

    /// <summary>This machine's system clock, at the time the audio came out of the device or off the network. When that clock is
    /// set, or the machine was suspended, capture times are off until they follow, within a second; <see
    /// cref="CaptureClockStepped"/> tells.</summary>
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
/// <param name="IsLocked">Whether that clock was synchronised to its master at the time.</param>
/// <param name="UncertaintySamples">Half the width of the interval in which the true time lies, in samples.</param>
public readonly record struct CaptureTime(long UnixNanoseconds, CaptureClock Clock, bool IsLocked, double UncertaintySamples)
{
    /// <summary>No capture time.</summary>
    public static CaptureTime None => default;
}
