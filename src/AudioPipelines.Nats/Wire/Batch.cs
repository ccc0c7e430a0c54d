namespace AudioPipelines.Nats.Wire;

/// <summary>A message that was read and found in order. It is used again for the next one.</summary>
internal sealed class Batch
{
    private readonly List<FrameGap> _gaps = [];
    private readonly List<WireFrame> _frames = [];
    private readonly List<string> _warnings = [];

    public WireHeader Header { get; set; }

    /// <summary>The epoch of its frames, with their format; <see langword="null"/>: none had begun, and there are no frames. The
    /// same object as that of the message before, if it says the same.</summary>
    public EpochStarted? Epoch { get; set; }

    public Ledger? Ledger { get; set; }

    public SourceAlignment? Alignment { get; set; }

    /// <summary>The samples of all frames where they came as FLAC: all of the first channel, then all of the second, and so
    /// on.</summary>
    public int[] Decoded { get; set; } = [];

    /// <summary>Instants of all frames.</summary>
    public int Instants { get; set; }

    public List<string> Warnings => _warnings;

    public List<WireFrame> Frames => _frames;

    public List<FrameGap> Gaps => _gaps;

    public void Clear()
    {
        _gaps.Clear();
        _frames.Clear();
        _warnings.Clear();
        (Ledger, Alignment, Instants) = (null, null, 0);
    }

    /// <summary>The gaps of a frame.</summary>
    public ReadOnlySpan<FrameGap> GapsOf(in WireFrame frame) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_gaps).Slice(frame.FirstGap, frame.Gaps);
}
