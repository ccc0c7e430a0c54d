namespace AudioPipelines.Framing;

/// <summary>Where the frames of a live session ended on the source's timeline. The next session computes the outage from
/// it.</summary>
/// <param name="End">The index after its last sample.</param>
/// <param name="SampleRate">The rate that indices count at, in hertz.</param>
/// <param name="TimelineRevision">How often the timeline had been renumbered.</param>
/// <param name="HeldUp">How many samples it lies behind the time of its audio.</param>
internal readonly record struct LastFrame(long End, int SampleRate, int? TimelineRevision, long HeldUp = 0);
