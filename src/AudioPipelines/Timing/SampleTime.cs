namespace AudioPipelines.Timing;

/// <summary>Conversion between nanoseconds and sample indices: exact, then rounded to the nearest, never accumulated.</summary>
/// <remarks>Whole seconds and the rest are converted separately, since a second is a whole number of samples. So no product needs
/// more than 64 bits.</remarks>
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

    /// <summary>How far an index is ahead of a time, in samples, to a fraction.</summary>
    public static double Difference(long index, long nanoseconds, int sampleRate)
    {
        (long seconds, long rest) = Split(nanoseconds, NanosecondsPerSecond);
        return index - (seconds * sampleRate) - (rest * (double)sampleRate / NanosecondsPerSecond);
    }

    /// <summary>Whole seconds, and a rest that is not negative, so that negative times round like positive ones.</summary>
    private static (long Seconds, long Remainder) Split(long value, long second)
    {
        (long seconds, long rest) = Math.DivRem(value, second);
        return rest < 0 ? (seconds - 1, rest + second) : (seconds, rest);
    }
}
