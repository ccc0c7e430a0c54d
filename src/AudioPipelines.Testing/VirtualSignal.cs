namespace AudioPipelines.Testing;

/// <summary>The value of a sample of a <see cref="VirtualSource"/>.</summary>
/// <param name="channel">The channel, counted from 0.</param>
/// <param name="index">The sample's index.</param>
/// <returns>A value, nominal range −1 … 1.</returns>
public delegate float VirtualSignal(int channel, long index);

/// <summary>Signals for a <see cref="VirtualSource"/>.</summary>
public static class VirtualSignals
{
    /// <summary>Samples that are their own channel and index, coded as <see cref="CounterCoding.Single24"/>.</summary>
    public static VirtualSignal Counter { get; } =
        (channel, index) => CounterSamples.EncodeFloat(CounterCoding.Single24, channel, index);

    /// <summary>Silence.</summary>
    public static VirtualSignal Silence { get; } = (_, _) => 0;

    /// <summary>A sine of the same phase in all channels.</summary>
    /// <param name="frequency">Periods per sample: frequency in hertz / sample rate.</param>
    /// <param name="amplitude">The largest value.</param>
    public static VirtualSignal Sine(double frequency, float amplitude = 0.5f) =>
        (_, index) => amplitude * MathF.Sin((float)(2 * Math.PI * (frequency * index % 1)));

    /// <summary>Given samples, one array per channel, over and over.</summary>
    /// <param name="channels">Arrays of any lengths above 0.</param>
    public static VirtualSignal Samples(params float[][] channels) =>
        (channel, index) => channels[channel][(int)(index % channels[channel].Length)];
}
