using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>The gaps of all frames, by channel and reason, as ranges of sample indices. May be read while frames come
/// in.</summary>
internal sealed class GapLog
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(int Channel, GapReason Reason), List<SampleRange>> _ranges = [];

    public void Add(AudioFrame frame)
    {
        if (frame.IsComplete) return;
        lock (_lock)
        {
            foreach (FrameGap gap in frame.Gaps) Add(gap, frame.SampleIndex + gap.Start);
        }
    }

    /// <summary>The runs of a channel that are gaps for one of these reasons, joined where they touch.</summary>
    public IReadOnlyList<SampleRange> Of(int channel, params GapReason[] reasons)
    {
        lock (_lock) return SampleRange.Merge(reasons.SelectMany(r => _ranges.GetValueOrDefault((channel, r), [])));
    }

    private void Add(FrameGap gap, long start)
    {
        (int, GapReason) key = (gap.Channel, gap.Reason);
        if (!_ranges.TryGetValue(key, out List<SampleRange>? ranges)) _ranges.Add(key, ranges = []);
        if (ranges.Count > 0 && ranges[^1].End == start) ranges[^1] = ranges[^1] with { Length = ranges[^1].Length + gap.Length };
        else ranges.Add(new SampleRange(start, gap.Length));
    }
}
