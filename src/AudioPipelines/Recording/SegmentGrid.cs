using AudioPipelines.Timing;

namespace AudioPipelines.Recording;

/// <summary>Where segments end: at multiples of their length, so that those of different recordings begin together.</summary>
internal static class SegmentGrid
{
    /// <summary>The end of the segment that holds a sample.</summary>
    /// <param name="index">The sample's index.</param>
    /// <param name="sampleRate">Sample instants per second.</param>
    /// <param name="length">How long segments are; <see langword="null"/>: without end.</param>
    /// <param name="captured">When the sample was captured. Times of a synchronised clock are multiples of UTC.</param>
    /// <returns>The index of the first sample after it.</returns>
    public static long EndOf(long index, int sampleRate, TimeSpan? length, CaptureTime captured)
    {
        if (length is not { } time) return long.MaxValue;
        Int128 nanoseconds = (Int128)time.Ticks * TimeSpan.NanosecondsPerTick;
        if (IsTrusted(captured))
        {
            Int128 next = (Floor(captured.UnixNanoseconds, nanoseconds) + 1) * nanoseconds;
            return index + Math.Max(
                1, (long)Ceiling((next - captured.UnixNanoseconds) * sampleRate, SampleTime.NanosecondsPerSecond));
        }

        Int128 number = Floor((Int128)index * SampleTime.NanosecondsPerSecond, nanoseconds * sampleRate);
        while (Start(number) <= index) number++;
        return (long)Start(number);

        Int128 Start(Int128 segment) => Ceiling(segment * nanoseconds * sampleRate, SampleTime.NanosecondsPerSecond);
    }

    /// <summary>Whether a time of capture comes from a clock that is synchronised with others.</summary>
    public static bool IsTrusted(CaptureTime captured) =>
        captured is { IsLocked: true, Clock: CaptureClock.Ntp or CaptureClock.Ptp };

    private static Int128 Floor(Int128 value, Int128 divisor)
    {
        (Int128 quotient, Int128 remainder) = Int128.DivRem(value, divisor);
        return remainder < 0 ? quotient - 1 : quotient;
    }

    private static Int128 Ceiling(Int128 value, Int128 divisor) => -Floor(-value, divisor);
}
