namespace AudioPipelines;

/// <summary>Which decoder is taken where several can decode a stream and the launch text leaves the choice to GStreamer
/// (<c>decodebin</c>, <c>uridecodebin</c>).</summary>
public enum DecoderChoice
{
    /// <summary>The one that GStreamer ranks highest. The default.</summary>
    Default,

    /// <summary>The fastest of those that decode correctly, where it is installed. Ranks stay as they are: other pipelines of the
    /// process are not affected.</summary>
    Fastest,
}
