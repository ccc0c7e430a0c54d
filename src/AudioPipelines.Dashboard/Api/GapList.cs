namespace AudioPipelines.Dashboard.Api;

/// <summary>The gaps of the last seconds, oldest first.</summary>
internal sealed record GapList
{
    public required int Seconds { get; init; }

    public required IReadOnlyList<ShownGap> Gaps { get; init; }
}
