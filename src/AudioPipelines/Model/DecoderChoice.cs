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

    /// <summary>Several of the fastest, side by side on all processors, where that makes the same samples bit by bit: FLAC, MP3,
    /// Opus and Vorbis. Of AAC and others one decodes, beside what reads and what delivers. Takes up to 16 MiB for each
    /// processor. For long files; not for sources of strangers (<see cref="SourceTrust"/>), which get the fastest.</summary>
    Parallel,
}
