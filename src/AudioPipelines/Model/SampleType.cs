namespace AudioPipelines;

/// <summary>How one sample is stored. Values are scaled as GStreamer's <c>audioconvert</c> scales them.</summary>
public enum SampleType
{
    /// <summary>32-bit IEEE float in the machine's byte order, nominal range −1 … 1. The default.</summary>
    F32,

    /// <summary>Signed 16-bit integer in the machine's byte order.</summary>
    S16,

    /// <summary>Signed 32-bit integer in the machine's byte order.</summary>
    S32,
}
