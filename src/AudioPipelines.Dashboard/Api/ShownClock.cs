namespace AudioPipelines.Dashboard.Api;

/// <summary>The clock that a source's capture times are read from.</summary>
internal sealed record ShownClock
{
    public required string Kind { get; init; }

    public required bool IsLocked { get; init; }

    public double? OffsetSeconds { get; init; }

    public double? UncertaintySeconds { get; init; }
}
