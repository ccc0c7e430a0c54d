namespace AudioPipelines.Dashboard.Api;

/// <summary>The account of a channel, or of all, in samples.</summary>
internal sealed record LedgerSums
{
    public required long Elapsed { get; init; }

    public required long Delivered { get; init; }

    public required long Unclaimed { get; init; }

    public required long Lost { get; init; }

    public required long NotStarted { get; init; }

    public required long Stalled { get; init; }

    public required long Ended { get; init; }

    public required long Padding { get; init; }

    public required long Received { get; init; }

    public required long Resampled { get; init; }

    public required long Late { get; init; }

    public required long Duplicate { get; init; }

    public required long Overflow { get; init; }

    public required long Trimmed { get; init; }

    public required long Pending { get; init; }

    public static LedgerSums Of(ChannelLedger ledger) => new()
    {
        Elapsed = ledger.Elapsed,
        Delivered = ledger.Delivered,
        Unclaimed = ledger.Unclaimed,
        Lost = ledger.Lost,
        NotStarted = ledger.NotStarted,
        Stalled = ledger.Stalled,
        Ended = ledger.Ended,
        Padding = ledger.Padding,
        Received = ledger.Received,
        Resampled = ledger.Resampled,
        Late = ledger.Late,
        Duplicate = ledger.Duplicate,
        Overflow = ledger.Overflow,
        Trimmed = ledger.Trimmed,
        Pending = ledger.Pending,
    };
}
