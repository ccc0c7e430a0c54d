namespace AudioPipelines.Dashboard.Api;

/// <summary>How all sources are.</summary>
internal sealed record HealthReportText
{
    public required string Status { get; init; }

    public required IReadOnlyDictionary<string, SourceHealthText> Sources { get; init; }
}
