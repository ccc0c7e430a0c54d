namespace AudioPipelines.Benchmarks;

/// <summary>Formats that the benchmarks use.</summary>
internal static class Formats
{
    /// <summary>48 kHz, floating point.</summary>
    public static AudioFormat Of(int channels, int frameLength) => new()
    {
        SampleRate = 48_000,
        SamplesPerFrame = frameLength,
        ChannelLabels = [.. Enumerable.Range(1, channels).Select(channel => $"{channel}")],
    };
}
