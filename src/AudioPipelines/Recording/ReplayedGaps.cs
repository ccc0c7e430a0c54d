using AudioPipelines.Frames;

namespace AudioPipelines.Recording;

/// <summary>The gaps of a frame that is replayed: those of the recording, and those where its audio is not there any more. In the
/// frame they come channel by channel.</summary>
internal sealed class ReplayedGaps
{
    private static readonly Comparison<FrameGap> _order =
        static (one, other) => one.Channel != other.Channel ? one.Channel - other.Channel : one.Start - other.Start;

    private readonly List<FrameGap> _recorded = [];
    private readonly List<FrameGap> _all = [];
    private readonly FrameGaps _merged = new();

    /// <summary>Begins a frame.</summary>
    /// <param name="details">What the recording says of it; <see langword="null"/>: nothing.</param>
    public void Begin(StretchDetails? details)
    {
        _recorded.Clear();
        _all.Clear();
        details?.AddGapsTo(_recorded);
        if (_recorded.Count > 1) _recorded.Sort(_order);
        _all.AddRange(_recorded);
    }

    /// <summary>Adds instants that consecutive channels lack, but for those that lacked audio already when it was
    /// recorded.</summary>
    public void AddMissing(int firstChannel, int channels, int start, int length, GapReason reason)
    {
        for (int channel = firstChannel; channel < firstChannel + channels; channel++)
        {
            int at = start, end = start + length;
            foreach (FrameGap known in _recorded)
            {
                if (known.Channel != channel || known.Start >= end) continue;
                Add(channel, at, known.Start, reason);
                at = Math.Max(at, known.Start + known.Length);
            }

            Add(channel, at, end, reason);
        }
    }

    /// <summary>Gives the gaps to the frame's memory.</summary>
    public void MoveTo(FrameBuffer buffer)
    {
        if (_all.Count > 1) _all.Sort(_order);
        foreach (FrameGap gap in _all) _merged.Add(gap);
        _merged.MoveTo(buffer);
    }

    private void Add(int channel, int start, int end, GapReason reason)
    {
        if (start < end) _all.Add(new FrameGap(channel, start, end - start, reason));
    }
}
