namespace AudioPipelines.Dashboard.Api;

/// <summary>How well streams are in step.</summary>
internal sealed record ShownAlignment
{
    public required bool IsExact { get; init; }

    /// <summary>How far they may be off, in samples.</summary>
    public double? UncertaintySamples { get; init; }

    public required string Basis { get; init; }

    /// <summary>Of all streams: the basis of the least certain.</summary>
    public static ShownAlignment? Of(SourceAlignment? alignment, int? rate) =>
        alignment is not { Streams.Count: > 0 } ? null
        : Of(alignment.Streams.MaxBy(stream => (!stream.IsExact, stream.Uncertainty, stream.Basis))!, rate) with
        {
            IsExact = alignment.IsExact,
            UncertaintySamples = alignment.Uncertainty * rate,
        };

    public static ShownAlignment Of(StreamAlignment stream, int? rate) => new()
    {
        IsExact = stream.IsExact,
        UncertaintySamples = stream.Uncertainty * rate,
        Basis = ApiWords.Of(stream.Basis),
    };
}
