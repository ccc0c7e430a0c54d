namespace AudioPipelines.Framing;

/// <summary>The first frame in which all streams have audio.</summary>
/// <param name="Index">Where it begins.</param>
/// <param name="Length">Its samples per channel.</param>
/// <param name="SampleRate">The rate that indices count at, in hertz.</param>
/// <param name="TimelineRevision">How often the timeline had been renumbered.</param>
internal readonly record struct FirstFrame(long Index, int Length, int SampleRate, int? TimelineRevision);
