namespace AudioPipelines.Fleet;

/// <summary>How a source of a fleet is, as its fleet heard last. Immutable.</summary>
[GenerateSerializer, Immutable]
public sealed record FleetSourceStatus
{
    /// <summary>The source.</summary>
    [Id(0)]
    public required string Name { get; init; }

    /// <summary>How it is.</summary>
    [Id(1)]
    public FleetState State { get; init; }

    /// <summary>The silo that runs it; <see langword="null"/>: none does.</summary>
    [Id(2)]
    public string? Silo { get; init; }

    /// <summary>The token of the run: greater with each placement, never given twice. Frames of a smaller token than one that was
    /// seen come from an older owner.</summary>
    [Id(3)]
    public long Token { get; init; }

    /// <summary>What there is to know about its state, with what to do; <see langword="null"/>: nothing.</summary>
    [Id(4)]
    public string? Detail { get; init; }

    /// <summary>Labels that a silo must have to run it.</summary>
    [Id(5)]
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>How much of a silo's capacity it takes.</summary>
    [Id(6)]
    public int Weight { get; init; } = 1;

    /// <summary>Whether it may run twice for a moment while it moves.</summary>
    [Id(7)]
    public bool AllowsTwoReaders { get; init; }

    /// <summary>Whether it should run.</summary>
    [Id(8)]
    public bool Run { get; init; }

    /// <summary>Frames that this run has delivered.</summary>
    [Id(9)]
    public long Frames { get; init; }

    /// <summary>Frames that this run withheld, since its silo was not sure to be the owner.</summary>
    [Id(10)]
    public long Withheld { get; init; }

    /// <summary>The total of this run's ledger, in samples.</summary>
    [Id(11)]
    public FleetLedger Ledger { get; init; } = new();

    /// <summary>Since when it runs there; <see langword="null"/>: it does not run.</summary>
    [Id(12)]
    public DateTimeOffset? Since { get; init; }

    /// <summary>Restarts of its pipelines in this run, by its own restart policy.</summary>
    [Id(13)]
    public int Restarts { get; init; }
}
