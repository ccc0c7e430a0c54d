namespace AudioPipelines.Timing;

/// <summary>A clock whose time buffers carry beside their own timestamps (<c>GstReferenceTimestampMeta</c>).</summary>
/// <param name="Name">The caps that name it. Streams with the same name have comparable times.</param>
/// <param name="Clock">What kind of clock it is.</param>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/gstreamer/gstbuffer.html#GstReferenceTimestampMeta"/>
internal sealed record ReferenceClock(string Name, CaptureClock Clock)
{
    /// <summary>1970 in the seconds of NTP, which count from 1900 (RFC 5905).</summary>
    public const long UnixEpochInNtp = 2_208_988_800;

    /// <summary>How far TAI, which PTP counts, is ahead of UTC in seconds: since 2017 (IERS bulletin C).</summary>
    public const long TaiAheadOfUtc = 37;

    /// <summary>Whether the time is that of a clock that all its users share, so that it identifies a sample. A sender's report
    /// only relates two clocks of the sender.</summary>
    public bool CountsSamples => Clock is CaptureClock.Ptp or CaptureClock.Ntp;

    /// <summary>The clock that caps name; <see langword="null"/> for a device's private clock.</summary>
    public static ReferenceClock? Parse(string caps)
    {
        if (caps.StartsWith("timestamp/x-ptp", StringComparison.Ordinal)) return new ReferenceClock(caps, CaptureClock.Ptp);
        if (!caps.StartsWith("timestamp/x-ntp", StringComparison.Ordinal)) return null;
        // The jitter buffer names the server that it asks. With sender reports alone it names none.
        return new ReferenceClock(caps, caps.Contains("host=", StringComparison.Ordinal)
            ? CaptureClock.Ntp
            : CaptureClock.Sender);
    }

    /// <summary>How many seconds its time is ahead of UTC since 1970, if it counts as its standard says.</summary>
    public long AheadOfUtc => Clock == CaptureClock.Ptp ? TaiAheadOfUtc : UnixEpochInNtp;

    /// <summary>Nanoseconds since 1970 (UTC) of a time of this clock.</summary>
    public long ToUnix(long nanoseconds) => nanoseconds - (AheadOfUtc * SampleTime.NanosecondsPerSecond);
}

/// <summary>A time of a reference clock.</summary>
internal readonly record struct ReferenceTime(ReferenceClock Clock, long Nanoseconds)
{
    /// <summary>How far, in nanoseconds, rounding may put it from the time of the nearest sample.</summary>
    private const long Rounding = 1;

    /// <summary>The sample instant nearest to it.</summary>
    public long ToIndex(int sampleRate) => SampleTime.ToIndex(Nanoseconds, sampleRate);

    /// <summary>Whether it is the time of a sample instant, and not a time between two.</summary>
    public bool IsOnSample(int sampleRate) =>
        Math.Abs(SampleTime.ToNanoseconds(ToIndex(sampleRate), sampleRate) - Nanoseconds) <= Rounding;
}
