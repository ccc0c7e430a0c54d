namespace AudioPipelines.Nats;

/// <summary>How samples are written into a message.</summary>
public enum FrameEncoding
{
    /// <summary>As the source has them: nothing is changed. The default.</summary>
    Source,

    /// <summary>Signed 16-bit integers: half the size of F32 and S32. What they cannot hold is rounded, as
    /// <see cref="AudioFrame.CopyChannelTo"/> says.</summary>
    S16,

    /// <summary>32-bit floating-point numbers.</summary>
    F32,

    /// <summary>FLAC: compressed. S16 sources lose nothing; F32 and S32 are rounded to 24 bits. It needs libFLAC on both sides,
    /// which comes with GStreamer's FLAC elements.</summary>
    Flac,
}
