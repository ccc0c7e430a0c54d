namespace AudioPipelines.Timing;

/// <summary>How often a timeline has been renumbered, and how far in all.</summary>
internal readonly record struct TimelineRevision(int Number, long Total);
