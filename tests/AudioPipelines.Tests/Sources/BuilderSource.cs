namespace AudioPipelines.Tests.Sources;

/// <summary>A source of one's own whose frames are built, by whatever a test gives it.</summary>
internal sealed class BuilderSource(AudioFormat format, Action<FrameBuilder> build, long sampleIndex = 0) : AudioSource
{
    protected override void Run(CancellationToken stopping) => build(BuildFrames(format, sampleIndex));

    public static AudioFormat FormatOf(int channels, int samplesPerFrame, SampleType type = SampleType.F32) => new()
    {
        SampleRate = 48_000,
        ChannelLabels = [.. Enumerable.Range(1, channels).Select(channel => $"channel {channel}")],
        SampleType = type,
        SamplesPerFrame = samplesPerFrame,
    };
}
