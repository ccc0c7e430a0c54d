namespace AudioPipelines.Auditing;

/// <summary>Reads the samples of frames of any type as floats.</summary>
internal static class FrameSamples
{
    private const float Short = 1f / 32_768;
    private const float Int = 1f / 2_147_483_648f;

    /// <summary>Copies some samples of a channel.</summary>
    public static void Copy(AudioFrame frame, int channel, int from, Span<float> target)
    {
        switch (frame.Format.SampleType)
        {
            case SampleType.S16:
                ReadOnlySpan<short> shorts = frame.Channel<short>(channel).Slice(from, target.Length);
                for (int n = 0; n < target.Length; n++) target[n] = shorts[n] * Short;
                break;
            case SampleType.S32:
                ReadOnlySpan<int> ints = frame.Channel<int>(channel).Slice(from, target.Length);
                for (int n = 0; n < target.Length; n++) target[n] = ints[n] * Int;
                break;
            default:
                frame.Channel(channel).Slice(from, target.Length).CopyTo(target);
                break;
        }
    }
}
