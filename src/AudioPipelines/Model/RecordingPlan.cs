namespace AudioPipelines;

/// <summary>Where frames are recorded: WAV files of all channels, gaps as silence.</summary>
/// <param name="Location">The file. Its folder is made if necessary. An existing file is never overwritten: then, and with
/// <paramref name="SegmentLength"/>, the next free number comes before the extension: <c>take-00000.wav</c>.</param>
/// <param name="SegmentLength">After how much audio a new file begins, at the start of a frame; <see langword="null"/>: only
/// where the format changes.</param>
public sealed record RecordingPlan(string Location, TimeSpan? SegmentLength);
