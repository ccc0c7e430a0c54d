namespace AudioPipelines;

/// <summary>What becomes of the last samples of a stream when they do not fill a frame.</summary>
public enum EndOfStreamTail
{
    /// <summary>The last frame is short. The default.</summary>
    Short,

    /// <summary>The last frame is filled up with silence, which is a gap of reason <see cref="GapReason.Padding"/>.</summary>
    Pad,

    /// <summary>They are dropped and counted as <c>trimmed</c>.</summary>
    Drop,
}
