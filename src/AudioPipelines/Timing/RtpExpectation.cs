namespace AudioPipelines.Timing;

/// <summary>Where a packet is expected, in samples.</summary>
/// <param name="Lag">How far ahead of its arrival the stream is, as its packets have shown so far; 0 for one that joins.</param>
/// <param name="Largest">How far from there its timestamp may be and still be one of the timeline's clock.</param>
internal readonly record struct RtpExpectation(long Lag, long Largest);
