namespace AudioPipelines.Dashboard.Api;

/// <summary>All that is known of a source at a time.</summary>
internal sealed record SourceDetail : SourceSummary
{
    public SourceDetail()
    {
    }

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public SourceDetail(SourceSummary summary)
        : base(summary)
    {
        (Channels, Streams, LedgerBalances) = ([], [], true);
    }

    public required IReadOnlyList<ShownChannel> Channels { get; init; }

    public required IReadOnlyList<ShownStream> Streams { get; init; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Tags { get; init; }

    public ShownRecording? Recording { get; init; }

    public required bool LedgerBalances { get; init; }
}
