namespace AudioPipelines.Timing;

/// <summary>Where a packet is expected, in samples.</summary>
/// <param name="Lag">How far the stream is ahead of its arrival, by its packets so far; 0 for one that joins.</param>
/// <param name="Largest">How far its timestamp may be from there if it counts on the timeline's clock.</param>
internal readonly record struct RtpExpectation(long Lag, long Largest);
