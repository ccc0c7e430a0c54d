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

    /// <summary>The stream moves (another sender, or a clock that was set or has drifted): a new epoch begins, on the same
    /// timeline.</summary>
    NewMapping,

    /// <summary>Its time is so far away that the timeline begins anew. Earlier audio is drained first.</summary>
    NewTimeline,
}

/// <summary>Where on the timeline a buffer belongs.</summary>
/// <param name="Index">The index of its first sample.</param>
/// <param name="Continuity">How it continues its stream.</param>
/// <param name="TimelineRevision">How often the timeline had been renumbered when the index was found. Indices of other revisions
/// are not comparable.</param>
/// <param name="Reason">Why a new mapping begins; follows the stream's name.</param>
/// <param name="IsAbsolute">Whether the index is the time of a shared clock, so that it must not be moved.</param>
internal readonly record struct Placement(
    long Index, Continuity Continuity, int TimelineRevision = 0, string? Reason = null, bool IsAbsolute = false)
{
    /// <summary>Whether its time is not after that of the buffer before, in a live stream. One that repeats a buffer makes no
    /// progress, though its samples are counted. A file's times prove nothing.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Where it belongs by its sender's reports; <see langword="null"/>: they do not tell, or the stream is not placed
    /// by them.</summary>
    public long? Reported { get; init; }

    /// <summary>Whether the correction of drift has asked for the move, so that it is known how far it is.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>Whether the stream may have another clock from here on: another sender's.</summary>
    public bool IsOtherClock { get; init; }
}
