namespace AudioPipelines.Timing;

/// <summary>How RTP timestamps count a reference clock, as SDP declares (<c>ts-refclk</c> and <c>mediaclk:direct</c>, RFC
/// 7273).</summary>
/// <param name="Reference">The clock.</param>
/// <param name="Offset">The timestamp at the clock's time 0.</param>
internal sealed record MediaClock(ReferenceClock Reference, uint Offset)
{
    /// <summary>The clock of a declaration; <see langword="null"/>: none whose time is that of the day.</summary>
    /// <param name="referenceClock">The value of <c>ts-refclk</c>.</param>
    /// <param name="offset">That of <c>mediaclk:direct</c>.</param>
    public static MediaClock? Parse(string? referenceClock, uint? offset)
    {
        if (referenceClock is null || offset is not { } at) return null;
        return referenceClock.StartsWith("ptp=", StringComparison.Ordinal)
            ? new MediaClock(new ReferenceClock(referenceClock, CaptureClock.Ptp), at)
            : referenceClock.StartsWith("ntp=", StringComparison.Ordinal)
                ? new MediaClock(new ReferenceClock(referenceClock, CaptureClock.Ntp), at)
                : null;
    }

    /// <summary>The clock's time in samples that a timestamp stands for: of all with the same 32 bits, the nearest to where it is
    /// expected.</summary>
    public long ToSamples(uint timestamp, long expected) => expected + unchecked((int)(timestamp - Offset - (uint)expected));
}
