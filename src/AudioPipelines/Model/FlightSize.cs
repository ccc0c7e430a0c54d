namespace AudioPipelines.Model;

/// <summary>How much memory the samples of a flight recorder take.</summary>
internal static class FlightSize
{
    /// <summary>The most, in bytes.</summary>
    public const long MostBytes = 1L << 30;

    /// <summary>The arithmetic of a plan whose flight recorder takes too much; <see langword="null"/>: it does not, or the plan
    /// leaves
    /// rate or channels to the audio.</summary>
    public static string? Excess(PipelinePlan plan) =>
        plan is { FlightRecorder.Length: var length, SampleRate: { } rate } && Channels(plan) is { } channels
            && Bytes(length, rate, channels, plan.SampleType) > MostBytes
            ? Words(length, rate, channels, plan.SampleType)
            : null;

    /// <summary>The arithmetic in words.</summary>
    public static string Words(TimeSpan length, int rate, int channels, SampleType type) =>
        $"{length.TotalSeconds:0.###} s × {rate} Hz × {channels} channel{(channels == 1 ? "" : "s")} "
        + $"× {type.BytesPerSample()} bytes are {Bytes(length, rate, channels, type) >> 20} MiB";

    private static long Bytes(TimeSpan length, int rate, int channels, SampleType type) =>
        (long)((Int128)length.Ticks * rate * channels * type.BytesPerSample() / TimeSpan.TicksPerSecond);

    private static int? Channels(PipelinePlan plan)
    {
        if (plan.Streams.Count == 0) return plan.Channels;
        int sum = 0;
        foreach (StreamPlan stream in plan.Streams)
        {
            if ((stream.Channels ?? plan.Channels) is not { } channels) return null;
            sum += channels;
        }

        return sum;
    }
}
