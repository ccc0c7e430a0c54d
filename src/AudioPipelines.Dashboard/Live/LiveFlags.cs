namespace AudioPipelines.Dashboard.Live;

/// <summary>What is worth a word in the channels of a source in its last second.</summary>
/// <param name="Silent">Channels whose samples are all 0, counted from 0.</param>
/// <param name="Clipped">Channels with a sample at full scale.</param>
internal sealed record LiveFlags(int[] Silent, int[] Clipped);
