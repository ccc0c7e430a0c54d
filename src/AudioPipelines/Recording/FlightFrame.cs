namespace AudioPipelines.Recording;

/// <summary>What a flight recorder notes of a frame beside its samples.</summary>
/// <param name="SampleIndex">The index of its first sample.</param>
/// <param name="Skipped">The instants that were left out before it.</param>
/// <param name="Captured">When its first sample was captured.</param>
/// <param name="Epoch">Its epoch.</param>
/// <param name="Samples">Samples per channel.</param>
/// <param name="FirstGap">Where its gaps begin among those of its block.</param>
/// <param name="Gaps">How many gaps it has.</param>
/// <param name="IsExactlyAligned">Whether its channels are exactly in step.</param>
internal readonly record struct FlightFrame(
    long SampleIndex, long Skipped, CaptureTime Captured, int Epoch, int Samples, int FirstGap, int Gaps, bool IsExactlyAligned);
