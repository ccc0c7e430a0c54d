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

    /// <summary>The stream is put elsewhere (another sender, a clock that was set or has drifted): a new epoch begins, on the
    /// same timeline.</summary>
    NewMapping,

    /// <summary>Its time is so far away that the timeline itself begins anew: what was before is drained first.</summary>
    NewTimeline,
}

/// <summary>Where on the timeline a buffer belongs.</summary>
/// <param name="Index">The index of its first sample.</param>
/// <param name="Continuity">How it continues its stream.</param>
/// <param name="TimelineRevision">How often the timeline had been numbered anew when the index was found; other indices are not
/// comparable.</param>
/// <param name="Reason">Why a new mapping begins, in words that follow the stream's name.</param>
/// <param name="IsAbsolute">Whether the index is the time of a clock that others know too, so that it must not be moved.</param>
internal readonly record struct Placement(
    long Index, Continuity Continuity, int TimelineRevision = 0, string? Reason = null, bool IsAbsolute = false)
{
    /// <summary>Whether its time does not lie behind that of the buffer before. One buffer over and over is no progress of a live
    /// stream, though its samples are counted.</summary>
    public bool IsRepeated { get; init; }
}
