namespace AudioPipelines.Dashboard.Api;

/// <summary>What a source's frames look like.</summary>
internal sealed record ShownFormat
{
    public required int Rate { get; init; }

    public required int Channels { get; init; }

    public required string SampleType { get; init; }

    public required int FrameSamples { get; init; }

    public required IReadOnlyList<string> Labels { get; init; }

    public static ShownFormat Of(AudioFormat format) => new()
    {
        Rate = format.SampleRate,
        Channels = format.Channels,
        SampleType = format.SampleType.ToString(),
        FrameSamples = format.SamplesPerFrame,
        Labels = format.ChannelLabels,
    };
}
