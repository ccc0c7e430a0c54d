namespace AudioPipelines.Timing;

/// <summary>Conversion between nanoseconds and sample indices: rounded to the nearest, in 128 bits, never accumulated.</summary>
internal static class SampleTime
{
    public const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>The index of the sample instant nearest to a time.</summary>
    public static long ToIndex(long nanoseconds, int sampleRate) =>
        RoundedQuotient((Int128)nanoseconds * sampleRate, NanosecondsPerSecond);

    /// <summary>The time of a sample instant, rounded to the nanosecond.</summary>
    public static long ToNanoseconds(long index, int sampleRate) =>
        RoundedQuotient((Int128)index * NanosecondsPerSecond, sampleRate);

    private static long RoundedQuotient(Int128 dividend, long divisor)
    {
        Int128 shifted = dividend + (divisor / 2);
        Int128 quotient = shifted / divisor;
        if (shifted < 0 && quotient * divisor != shifted) quotient--; // division of Int128 truncates; times before zero round down too
        return (long)quotient;
    }
}
