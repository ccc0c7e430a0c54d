namespace AudioPipelines.Dashboard.Api;

/// <summary>A channel and its account.</summary>
internal sealed record ShownChannel
{
    public required int Channel { get; init; }

    public string? Label { get; init; }

    public string? Stream { get; init; }

    public required LedgerSums Ledger { get; init; }
}
