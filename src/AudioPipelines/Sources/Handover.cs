using AudioPipelines.Framing;

namespace AudioPipelines.Sources;

/// <summary>Finds the last frame of the running pipelines before the new ones take over: the first frame that ends where all new
/// streams have audio and a new frame begins.</summary>
/// <param name="next">Makes the frames of the new pipelines.</param>
/// <param name="reached">Called once, within the source's turn. No frame of the old pipelines follows.</param>
internal sealed class Handover(FrameAssembler next, Action reached)
{
    private volatile bool _isReached;
    private volatile bool _hasSeenFrames;

    /// <summary>Whether that frame has been delivered.</summary>
    public bool IsReached => _isReached;

    /// <summary>Whether the running pipelines have delivered a frame since.</summary>
    public bool HasSeenFrames => _hasSeenFrames;

    /// <summary>Looks at a frame that was delivered. Source's turn.</summary>
    public void Look(in LastFrame last)
    {
        _hasSeenFrames = true;
        if (_isReached || next.FirstWhole is not { } first || !Follows(first, last)) return;
        _isReached = true;
        reached();
    }

    private static bool Follows(in FirstFrame first, in LastFrame last)
    {
        // the indices have nothing in common
        if (first.SampleRate != last.SampleRate || first.TimelineRevision != last.TimelineRevision) return true;
        if (last.End < first.Index) return false;
        // Frames of different lengths may meet late, or never. Do not wait until the new ring is full.
        return last.End % first.Length == 0 || last.End - first.Index > last.SampleRate / 2;
    }
}
