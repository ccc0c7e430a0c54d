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

    /// <summary>The stream's own clock was set anew (another sender, another RTP time): a new epoch begins, on the same timeline.</summary>
    NewMapping,

    /// <summary>Its time is so far away that the timeline itself begins anew: what was before is drained first.</summary>
    NewTimeline,
}

/// <summary>Where on the timeline a buffer belongs.</summary>
/// <param name="Index">The index of its first sample.</param>
/// <param name="Continuity">How it continues its stream.</param>
internal readonly record struct Placement(long Index, Continuity Continuity);
