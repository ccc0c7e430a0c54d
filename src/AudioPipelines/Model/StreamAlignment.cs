namespace AudioPipelines;

/// <summary>How well a stream is in step with the other streams of its source.</summary>
/// <param name="Stream">The stream's name: its appsink's.</param>
/// <param name="Basis">What its place was found by.</param>
/// <param name="IsExact">Whether its samples are exactly where they belong. An estimate is never called exact.</param>
/// <param name="Uncertainty">How far it may be off, in seconds; 0 where it is exact.</param>
/// <param name="DriftPpm">How much faster its clock runs than the source's timeline, in parts per million, as measured; 0 where
/// it counts on the timeline's own clock.</param>
public sealed record StreamAlignment(string Stream, AlignmentBasis Basis, bool IsExact, double Uncertainty, double DriftPpm)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        if (Basis == AlignmentBasis.None) return $"{Stream}: nothing yet";
        string certainty = IsExact ? "exact" : FormattableString.Invariant($"estimated, ±{Uncertainty * 1e6:0} µs");
        string drift = DriftPpm == 0 ? "" : FormattableString.Invariant($", {DriftPpm:+0.0;-0.0} ppm");
        return $"{Stream}: {certainty} by {Describe(Basis)}{drift}";
    }

    private static string Describe(AlignmentBasis basis) => basis switch
    {
        AlignmentBasis.SampleCount => "its sample count",
        AlignmentBasis.ReferenceTime => "reference time",
        AlignmentBasis.RtpTimestamps => "RTP timestamps",
        AlignmentBasis.SenderReports => "sender reports",
        _ => "its arrival",
    };
}

/// <summary>How well the streams of a source are in step.</summary>
/// <param name="Streams">Each stream, in the order of its channels.</param>
/// <param name="ClockDriftPpm">How much faster the clock of the timeline runs than this machine's, in parts per million, as
/// measured.</param>
public sealed record SourceAlignment(IReadOnlyList<StreamAlignment> Streams, double ClockDriftPpm)
{
    /// <summary>Whether every stream is exactly in step.</summary>
    public bool IsExact => Streams.All(stream => stream.IsExact);

    /// <summary>How far two streams may be off from each other at most, in seconds; 0 where all are exact.</summary>
    public double Uncertainty => Streams.Select(stream => stream.Uncertainty).DefaultIfEmpty().Max();

    /// <inheritdoc/>
    public override string ToString() =>
        IsExact ? "exact" : FormattableString.Invariant($"estimated, ±{Uncertainty * 1e6:0} µs");
}
