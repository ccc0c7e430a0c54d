namespace AudioPipelines.Nats.Wire;

/// <summary>What a message is beside its frames; the values are those of the format. Bits that are not known mean
/// nothing.</summary>
[Flags]
internal enum WireFlags : byte
{
    None = 0,

    /// <summary>The source is live.</summary>
    Live = 1,

    /// <summary>The source has come to its end by itself; no frames follow until it is started again.</summary>
    Ended = 2,

    /// <summary>The source was stopped, or has failed for good.</summary>
    Stopped = 4,

    /// <summary>The message answers a question and is no part of the sequence.</summary>
    Answer = 8,
}
