namespace AudioPipelines.Descriptions;

/// <summary>Where frames are recorded: WAV files of all channels, gaps as silence.</summary>
/// <param name="Location">The file. With <paramref name="SegmentLength"/>, a number is put before its extension: <c>take-00000.wav</c>.</param>
/// <param name="SegmentLength">After how much audio a new file begins; <see langword="null"/>: never.</param>
public sealed record RecordingPlan(string Location, TimeSpan? SegmentLength);
