namespace AudioPipelines.Dashboard.Api;

/// <summary>How a source is, and why.</summary>
internal sealed record SourceHealthText
{
    public required string Status { get; init; }

    public required string Detail { get; init; }
}
