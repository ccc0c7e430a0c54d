namespace AudioPipelines.Dashboard.Api;

/// <summary>One figure, a value for each time; <see langword="null"/> where it was not known.</summary>
internal sealed record HistorySeries
{
    public required string Name { get; init; }

    public required string Unit { get; init; }

    public string? Stream { get; init; }

    public required IReadOnlyList<float?> Values { get; init; }
}
