namespace AudioPipelines.Nats.Wire;

/// <summary>A frame of a message that was read.</summary>
/// <param name="Index">The index of its first sample.</param>
/// <param name="Samples">Samples per channel.</param>
/// <param name="Skipped">Instants that were left out before it.</param>
/// <param name="Captured">When it was captured.</param>
/// <param name="IsExactlyAligned">Whether its channels are exactly in step.</param>
/// <param name="FirstGap">Where its gaps begin among those of the message.</param>
/// <param name="Gaps">How many gaps it has.</param>
/// <param name="Audio">Where its samples begin in the message, channel by channel; of FLAC, how many instants of the message come
/// before it.</param>
internal readonly record struct WireFrame(
    long Index, int Samples, long Skipped, CaptureTime Captured, bool IsExactlyAligned, int FirstGap, int Gaps, int Audio)
{
    /// <summary>The index behind its last sample.</summary>
    public long End => unchecked(Index + Samples);
}
