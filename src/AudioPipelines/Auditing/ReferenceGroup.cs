namespace AudioPipelines.Auditing;

/// <summary>What a group of channels was like in good order.</summary>
/// <param name="Pairs">The differences of phase.</param>
/// <param name="Levels">The dB of each channel above the median.</param>
internal sealed record ReferenceGroup(PairSpectra Pairs, double[] Levels);
