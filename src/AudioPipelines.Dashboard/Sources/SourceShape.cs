namespace AudioPipelines.Dashboard.Sources;

/// <summary>What is needed of a source to place its gaps.</summary>
/// <param name="Rate">Its sample rate; 0: not known.</param>
/// <param name="Epoch">The epoch that runs.</param>
/// <param name="Channels">Which channels belong to which stream.</param>
internal sealed record SourceShape(int Rate, int Epoch, ChannelMap Channels)
{
    public static SourceShape None { get; } = new(0, 0, default);
}
