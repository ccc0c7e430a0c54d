namespace AudioPipelines.Timing;

/// <summary>How a buffer continues its stream.</summary>
internal enum Continuity
{
    /// <summary>It is the first of its stream.</summary>
    First,

    /// <summary>It follows the buffer before without a gap.</summary>
    Contiguous,

    /// <summary>It starts earlier or later than the buffer before ended, by less than the epoch threshold.</summary>
    Jump,

    /// <summary>Its time is so far away that a new mapping between index and time begins.</summary>
    NewEpoch,
}

/// <summary>Where on the timeline a buffer belongs.</summary>
/// <param name="Index">The index of its first sample.</param>
/// <param name="Continuity">How it continues its stream.</param>
internal readonly record struct Placement(long Index, Continuity Continuity);
