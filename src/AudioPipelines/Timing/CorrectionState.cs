namespace AudioPipelines.Timing;

/// <summary>What is known of a stream whose drift is corrected; all in samples, and in samples per second.</summary>
/// <param name="IsLocked">Whether the stream is in its place, and that is known.</param>
/// <param name="Uncertainty">How far it may be off.</param>
/// <param name="Slope">How fast it would leave its place.</param>
/// <param name="SlopeUncertainty">How far that may be off.</param>
internal readonly record struct CorrectionState(bool IsLocked, double Uncertainty, double Slope, double SlopeUncertainty);
