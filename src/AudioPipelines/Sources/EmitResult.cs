namespace AudioPipelines.Sources;

/// <summary>Why a turn emits no more frames.</summary>
internal enum EmitResult
{
    /// <summary>None is ready, or something else has to be seen to first.</summary>
    Done,

    /// <summary>It has emitted as many as it may.</summary>
    HasMore,

    /// <summary>The consumer takes no more now.</summary>
    HeldUp,
}
