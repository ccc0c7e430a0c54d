namespace AudioPipelines.Frames;

/// <summary>The gaps of a frame that is being filled. A gap that starts where its channel's last one ended is merged with
/// it.</summary>
internal sealed class FrameGaps
{
    private readonly List<FrameGap> _gaps = [];
    private int[] _last = [];

    /// <summary>Adds a gap after all others of its channel.</summary>
    public void Add(FrameGap gap)
    {
        if (gap.Channel >= _last.Length) Grow(gap.Channel + 1);
        int last = _last[gap.Channel];
        if (last >= 0 && _gaps[last] is var before && before.Reason == gap.Reason && before.Start + before.Length == gap.Start)
        {
            _gaps[last] = before with { Length = before.Length + gap.Length };
            return;
        }

        _last[gap.Channel] = _gaps.Count;
        _gaps.Add(gap);
    }

    /// <summary>Gives all gaps to the frame's memory.</summary>
    public void MoveTo(FrameBuffer buffer)
    {
        foreach (FrameGap gap in _gaps) buffer.AddGap(gap);
        Clear();
    }

    /// <summary>Forgets all gaps.</summary>
    public void Clear()
    {
        _gaps.Clear();
        Array.Fill(_last, -1);
    }

    private void Grow(int channels)
    {
        int known = _last.Length;
        Array.Resize(ref _last, channels);
        Array.Fill(_last, -1, known, channels - known);
    }
}
