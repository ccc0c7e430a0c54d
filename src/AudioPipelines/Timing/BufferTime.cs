namespace AudioPipelines.Timing;

/// <summary>What a buffer says of its own time.</summary>
/// <param name="RunningTime">Running time of its first sample in nanoseconds; <see langword="null"/> where it has no
/// timestamp.</param>
/// <param name="Samples">Samples per channel it holds.</param>
/// <param name="IsDiscontinuous">Whether it is flagged as not following the buffer before (DISCONT or RESYNC).</param>
/// <param name="Reference">The time of its first sample on a reference clock, where it carries one.</param>
/// <param name="IsNewStream">Whether another stream begins with it, such as the next song of a chain.</param>
/// <param name="IsGuessed">Whether its time is a parser's guess about a bare stream.</param>
internal readonly record struct BufferTime(
    long? RunningTime, int Samples, bool IsDiscontinuous, ReferenceTime? Reference = null, bool IsNewStream = false,
    bool IsGuessed = false);
