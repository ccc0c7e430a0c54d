using AudioPipelines.Alignment;
using AudioPipelines.Frames;

namespace AudioPipelines.Sources;

/// <summary>One epoch in the making: its aligner, its format and the memory of its frames.</summary>
internal sealed class Generation(int epoch, string reason, AudioFormat format, AlignerOptions options)
{
    public int Epoch { get; } = epoch;

    /// <summary>Why it began, in a few words.</summary>
    public string Reason { get; } = reason;

    public AudioFormat Format { get; } = format;

    public Aligner Aligner { get; } = new(options);

    public FramePool Pool { get; } = new(format);

    /// <summary>Whether its beginning has been told to the application.</summary>
    public bool IsAnnounced { get; set; }
}
