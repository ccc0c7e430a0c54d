namespace AudioPipelines.Timing;

/// <summary>How often a timeline has been numbered anew, and by how much in all.</summary>
internal readonly record struct TimelineRevision(int Number, long Total);
