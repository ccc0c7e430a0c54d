namespace AudioPipelines.Dashboard.Api;

/// <summary>Figures of the last seconds.</summary>
internal sealed record HistoryTable
{
    /// <summary>When each value was read, in milliseconds since 1970.</summary>
    public required IReadOnlyList<long> Times { get; init; }

    public required IReadOnlyList<HistorySeries> Series { get; init; }
}
