namespace AudioPipelines.Dashboard.Api;

/// <summary>How long audio was on its way, since the source's start.</summary>
internal sealed record LatencyTable
{
    public string Unit { get; init; } = "s";

    /// <summary>The upper bounds of the counts but the last.</summary>
    public required IReadOnlyList<double> Bounds { get; init; }

    public required IReadOnlyList<long> Counts { get; init; }

    public required long Count { get; init; }

    public required double Sum { get; init; }
}
