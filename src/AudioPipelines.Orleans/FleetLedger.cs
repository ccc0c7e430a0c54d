namespace AudioPipelines.Fleet;

/// <summary>What a run's <see cref="ChannelLedger"/> adds up to over all channels, in samples.</summary>
[GenerateSerializer, Immutable]
public sealed record FleetLedger
{
    /// <summary>Sample indices of all frames.</summary>
    [Id(0)]
    public long Elapsed { get; init; }

    /// <summary>Of them: audio that reached a consumer of the silo.</summary>
    [Id(1)]
    public long Delivered { get; init; }

    /// <summary>Of them: audio that was lost on its way.</summary>
    [Id(2)]
    public long Lost { get; init; }

    /// <summary>Samples that came out of the pipelines.</summary>
    [Id(3)]
    public long Received { get; init; }

    /// <summary>Whether both equations of the ledger hold.</summary>
    [Id(4)]
    public bool Balances { get; init; } = true;

    internal static FleetLedger Of(Ledger ledger) => new()
    {
        Elapsed = ledger.Total.Elapsed,
        Delivered = ledger.Total.Delivered,
        Lost = ledger.Total.Lost,
        Received = ledger.Total.Received,
        Balances = ledger.Balances,
    };
}
