using AudioPipelines.Dashboard.Silos;

namespace AudioPipelines.Dashboard.Api;

/// <summary>What the wall shows of a source.</summary>
internal record SourceSummary
{
    public required string Name { get; init; }

    public string? Title { get; init; }

    public required string State { get; init; }

    public bool? IsLive { get; init; }

    public required int Trouble { get; init; }

    public ShownFormat? Format { get; init; }

    public required int Epoch { get; init; }

    public int? Restarts { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public double? PositionSeconds { get; init; }

    public double? DurationSeconds { get; init; }

    public ShownAlignment? Alignment { get; init; }

    public ShownClock? Clock { get; init; }

    /// <summary>None: its frames do not come here.</summary>
    public LedgerSums? Totals { get; init; }

    public required int GapsLastMinute { get; init; }

    public IReadOnlyList<int>? SilentChannels { get; init; }

    public IReadOnlyList<int>? ClippedChannels { get; init; }

    public ShownError? LastError { get; init; }

    public required bool CanSeek { get; init; }

    public required bool CanDump { get; init; }

    public required bool CanReload { get; init; }

    /// <summary>What the fleet says of it; none: it is no source of a fleet.</summary>
    public ShownFleetSource? Fleet { get; init; }
}
