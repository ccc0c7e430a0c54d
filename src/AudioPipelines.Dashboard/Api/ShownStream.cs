namespace AudioPipelines.Dashboard.Api;

/// <summary>A stream, and how well it is in step.</summary>
internal sealed record ShownStream
{
    public required string Name { get; init; }

    public IReadOnlyList<int>? Channels { get; init; }

    public double? DriftPpm { get; init; }

    public double? DriftUncertaintyPpm { get; init; }

    public ShownAlignment? Alignment { get; init; }
}
