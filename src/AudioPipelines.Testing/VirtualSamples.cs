namespace AudioPipelines.Testing;

/// <summary>Writes the samples of a <see cref="VirtualSignal"/>, in the type that the script asks for.</summary>
internal static class VirtualSamples
{
    /// <summary>Writes the next samples of a channel.</summary>
    public static void Write(FrameBuilder frames, int channel, int count, VirtualSignal signal)
    {
        switch (frames.Format.SampleType)
        {
            case SampleType.S16: Fill(frames.GetSpan<short>(channel), value => (short)Scaled(value, 15)); break;
            case SampleType.S32: Fill(frames.GetSpan<int>(channel), value => (int)Scaled(value, 31)); break;
            default: Fill(frames.GetSpan<float>(channel), value => value); break;
        }

        void Fill<T>(Span<T> samples, Func<float, T> convert)
        {
            for (int at = 0; at < count; at++) samples[at] = convert(signal(channel, frames.SampleIndex + at));
        }
    }

    private static double Scaled(float value, int bits)
    {
        double fullScale = 1L << bits;
        return Math.Clamp(Math.Round(value * fullScale), -fullScale, fullScale - 1);
    }
}
