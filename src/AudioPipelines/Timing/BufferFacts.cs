namespace AudioPipelines.Timing;

/// <summary>What is known of a buffer besides its audio, from the appsink until it has its index.</summary>
/// <param name="RunningTime">Running time of its first sample in nanoseconds; <see langword="null"/> where it has no
/// timestamp.</param>
/// <param name="Samples">Samples per channel it holds; they may come in several calls.</param>
/// <param name="IsDiscontinuous">Whether it does not follow the buffer before (DISCONT, RESYNC, a gap between).</param>
/// <param name="Reference">The time of its first sample on a reference clock, where it carries one.</param>
/// <param name="Packet">The RTP packet that it came out of, where that is known.</param>
/// <param name="IsContinued">Whether this is a further part of the buffer that the call before began.</param>
/// <param name="IsNewStream">Whether another stream begins with it, such as the next song of a chain.</param>
/// <param name="IsGuessed">Whether its time is a parser's guess about a bare stream.</param>
internal readonly record struct BufferFacts(
    long? RunningTime, int Samples, bool IsDiscontinuous, ReferenceTime? Reference = null, RtpPacket? Packet = null,
    bool IsContinued = false, bool IsNewStream = false, bool IsGuessed = false);
