namespace AudioPipelines.Timing;

/// <summary>Conversion between nanoseconds and sample indices: exact, then rounded to the nearest, never accumulated.</summary>
/// <remarks>Whole seconds and the rest are converted each for itself, so that no product needs more than 64 bits: a whole number
/// of seconds is a whole number of samples.</remarks>
internal static class SampleTime
{
    public const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>The index of the sample instant nearest to a time.</summary>
    public static long ToIndex(long nanoseconds, int sampleRate)
    {
        (long seconds, long rest) = Split(nanoseconds, NanosecondsPerSecond);
        return (seconds * sampleRate) + (((rest * sampleRate) + (NanosecondsPerSecond / 2)) / NanosecondsPerSecond);
    }

    /// <summary>The time of a sample instant, rounded to the nanosecond.</summary>
    public static long ToNanoseconds(long index, int sampleRate)
    {
        (long seconds, long rest) = Split(index, sampleRate);
        return (seconds * NanosecondsPerSecond) + (((rest * NanosecondsPerSecond) + (sampleRate / 2)) / sampleRate);
    }

    /// <summary>Whole seconds, and a rest that is not negative: times before zero round as those behind it do.</summary>
    private static (long Seconds, long Remainder) Split(long value, long second)
    {
        (long seconds, long rest) = Math.DivRem(value, second);
        return rest < 0 ? (seconds - 1, rest + second) : (seconds, rest);
    }
}
