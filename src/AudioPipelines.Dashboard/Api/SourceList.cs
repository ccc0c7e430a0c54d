namespace AudioPipelines.Dashboard.Api;

/// <summary>All sources at a time, sorted by name.</summary>
internal sealed record SourceList
{
    public required DateTimeOffset Time { get; init; }

    public required IReadOnlyList<SourceSummary> Sources { get; init; }
}
