namespace AudioPipelines.Timing;

/// <summary>How a stream was placed on its source's timeline, and how well that holds; all lengths in samples.</summary>
internal readonly record struct StreamPlacement
{
    public bool IsKnown => Basis != AlignmentBasis.None;

    public AlignmentBasis Basis { get; init; }

    public bool IsExact { get; init; }

    /// <summary>How far it is off now, as measured.</summary>
    public double Offset { get; init; }

    /// <summary>Mean deviation of the measurements.</summary>
    public double Deviation { get; init; }

    /// <summary>How fast the error grows, in samples per second.</summary>
    public double Slope { get; init; }

    /// <summary>Whether its drift is corrected, as <see cref="Correction"/> says.</summary>
    public bool IsCorrected { get; init; }

    public CorrectionState Correction { get; init; }

    /// <param name="name">The stream's name.</param>
    /// <param name="sampleRate">Sample instants per second, in hertz.</param>
    /// <param name="isReference">Whether it is the stream that others are corrected by.</param>
    public StreamAlignment Describe(string name, int sampleRate, bool isReference)
    {
        if (IsExact || !IsKnown) return new StreamAlignment(name, Basis, true, 0, 0);
        if (isReference) return new StreamAlignment(name, Basis, false, 0, 0);
        if (IsCorrected && Correction.IsLocked)
        {
            return new StreamAlignment(
                name, Basis, false, Correction.Uncertainty / sampleRate, -Correction.Slope / sampleRate * 1e6)
            {
                DriftUncertaintyPpm = Correction.SlopeUncertainty / sampleRate * 1e6,
                IsCorrected = true,
            };
        }

        // The error at the start (the jitter of one arrival), the drift since, and the noise of the measurements.
        double unknown = Basis == AlignmentBasis.SenderReports ? 1 : DriftWatch.Tolerance(sampleRate);
        return new StreamAlignment(
            name, Basis, false, (unknown + Math.Abs(Offset) + (4 * Deviation)) / sampleRate, -Slope / sampleRate * 1e6);
    }
}
