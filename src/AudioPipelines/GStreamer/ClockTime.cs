namespace AudioPipelines.GStreamer;

/// <summary>GStreamer's times: nanoseconds in 64 bits without sign. All ones: none.</summary>
internal static class ClockTime
{
    /// <summary><c>GST_CLOCK_TIME_NONE</c></summary>
    public const ulong None = ulong.MaxValue;

    /// <summary><c>GST_FORMAT_TIME</c></summary>
    public const int FormatTime = 3;

    public static long? ToNullable(ulong time) => time == None ? null : (long)time;

    public static ulong FromTimeSpan(TimeSpan time) =>
        time == Timeout.InfiniteTimeSpan ? None : (ulong)Math.Max(0, time.Ticks) * TimeSpan.NanosecondsPerTick;
}
