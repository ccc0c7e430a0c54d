namespace AudioPipelines;

/// <summary>Which of several decoders is taken if the launch text leaves the choice to GStreamer (<c>decodebin</c>,
/// <c>uridecodebin</c>).</summary>
public enum DecoderChoice
{
    /// <summary>The one that GStreamer ranks highest. The default.</summary>
    Default,

    /// <summary>The fastest installed one that decodes correctly. Ranks do not change, so other pipelines of the process are not
    /// affected.</summary>
    Fastest,
}
