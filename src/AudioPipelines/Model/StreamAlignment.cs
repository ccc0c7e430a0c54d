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
    /// <summary>How far <see cref="DriftPpm"/> may be off, in parts per million, where the drift is corrected
    /// (<see cref="PipelinePlan.Drift"/>); otherwise 0.</summary>
    public double DriftUncertaintyPpm { get; init; }

    /// <summary>Whether the stream's drift is corrected, and the correction has found its place. <see cref="Uncertainty"/> is
    /// then how far it may be off as far as arrivals tell. They cannot tell a time that its audio always takes longer than that
    /// of the others.</summary>
    public bool IsCorrected { get; init; }

    /// <inheritdoc/>
    public override string ToString()
    {
        if (Basis == AlignmentBasis.None) return $"{Stream}: nothing yet";
        string certainty = IsExact ? "exact" : FormattableString.Invariant($"estimated, ±{Uncertainty * 1e6:0} µs");
        string drift = DriftPpm == 0 ? "" : FormattableString.Invariant($", {DriftPpm:+0.0;-0.0} ppm");
        if (IsCorrected)
            drift = FormattableString.Invariant($", {DriftPpm:+0.00;-0.00} ±{DriftUncertaintyPpm:0.00} ppm, corrected");
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
