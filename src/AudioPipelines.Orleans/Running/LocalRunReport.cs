namespace AudioPipelines.Fleet.Running;

/// <summary>How a run is, as its silo tells the fleet.</summary>
[GenerateSerializer, Immutable]
internal sealed record LocalRunReport
{
    [Id(0)]
    public required string Name { get; init; }

    [Id(1)]
    public FleetState State { get; init; }

    [Id(2)]
    public long Token { get; init; }

    [Id(3)]
    public string? Detail { get; init; }

    [Id(4)]
    public long Frames { get; init; }

    [Id(5)]
    public long Withheld { get; init; }

    [Id(6)]
    public FleetLedger Ledger { get; init; } = new();

    [Id(7)]
    public DateTimeOffset? Since { get; init; }

    [Id(8)]
    public int Restarts { get; init; }

    /// <summary>Of which change of the source it is.</summary>
    [Id(9)]
    public long Revision { get; init; }

    /// <summary>How many placements in a row have failed; more than none: another silo should take it.</summary>
    [Id(10)]
    public int Failures { get; init; }

    /// <summary>Whether it runs beside the run that owns the source, and is about to take over.</summary>
    [Id(11)]
    public bool IsStandby { get; init; }

    /// <summary>Whether there are pipelines that run, start, or start again.</summary>
    public bool IsAlive => State is FleetState.Starting or FleetState.Running or FleetState.Recovering;
}
