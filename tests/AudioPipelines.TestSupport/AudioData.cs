namespace AudioPipelines.TestSupport;

/// <summary>Audio in memory, one array of equal length per channel; integer samples scaled to [-1, 1).</summary>
/// <param name="Rate">Sample instants per second.</param>
/// <param name="Channels">The samples of each channel.</param>
public sealed record AudioData(int Rate, IReadOnlyList<float[]> Channels)
{
    /// <summary>Samples per channel.</summary>
    public int Samples => Channels.Count == 0 ? 0 : Channels[0].Length;

    /// <summary>The largest absolute value of a channel.</summary>
    public float Peak(int channel) => Channels[channel].Max(Math.Abs);

    /// <summary>Takes interleaved samples apart.</summary>
    public static AudioData FromInterleaved(int rate, int channels, Func<int, float> sample, int samples)
    {
        var data = new float[channels][];
        for (int channel = 0; channel < channels; channel++)
        {
            data[channel] = new float[samples];
            for (int index = 0; index < samples; index++) data[channel][index] = sample((index * channels) + channel);
        }

        return new AudioData(rate, data);
    }
}
