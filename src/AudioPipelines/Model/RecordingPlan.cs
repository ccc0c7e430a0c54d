namespace AudioPipelines;

/// <summary>Where frames are recorded: WAV files of all channels, gaps as silence.</summary>
/// <param name="Location">The file; its folder is made if need be. One that exists is never written over: then, and with
/// <paramref name="SegmentLength"/>, the next free number is put before its extension: <c>take-00000.wav</c>.</param>
/// <param name="SegmentLength">After how much audio a new file begins, at the start of a frame; <see langword="null"/>: only
/// where the format changes.</param>
public sealed record RecordingPlan(string Location, TimeSpan? SegmentLength);
