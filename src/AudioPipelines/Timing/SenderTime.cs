namespace AudioPipelines.Timing;

/// <summary>When a sample was taken, as its sender reports it.</summary>
/// <param name="UnixNanoseconds">Nanoseconds since 1970 by the sender's clock.</param>
/// <param name="IsLocked">Whether the sender has reported lately.</param>
/// <param name="Uncertainty">By how much that may differ from the sender's clock, in nanoseconds.</param>
internal readonly record struct SenderTime(long UnixNanoseconds, bool IsLocked, double Uncertainty);
