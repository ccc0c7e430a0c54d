namespace AudioPipelines.Recording;

/// <summary>What an index says of the frames of a stretch besides their audio, frame by frame in their order. Pure.</summary>
internal sealed class StretchDetails
{
    private const double MostSeconds = 3e9; // a century

    private readonly RecordedStretch _stretch;
    private readonly RecordedGap[] _gaps;
    private readonly List<RecordedGap> _open = [];
    private RecordedFrame _frame;
    private RecordedCapture? _capture;
    private int _nextGap;
    private int _nextCapture;
    private int _nextAlignment;
    private int _segment;

    public StretchDetails(RecordedStretch stretch)
    {
        _stretch = stretch;
        _gaps = [.. stretch.Gaps.OrderBy(gap => gap.Index)]; // a run's line comes when the run is over
    }

    /// <summary>When the frame's first sample was captured.</summary>
    public CaptureTime Captured => CapturePrediction.At(_capture, _frame.Index, _stretch.Format.SampleRate);

    /// <summary>Whether the frame's channels are exactly in step.</summary>
    public bool IsExactlyAligned { get; private set; } = true;

    /// <summary>When the frame's first sample was captured, or else recorded.</summary>
    public DateTimeOffset? Utc
    {
        get
        {
            CaptureTime captured = Captured;
            if (captured.Clock != CaptureClock.None)
                return DateTimeOffset.UnixEpoch.AddTicks(captured.UnixNanoseconds / TimeSpan.NanosecondsPerTick);
            List<RecordedSegment> segments = _stretch.Segments;
            while (_segment + 1 < segments.Count && segments[_segment + 1].Begun.Index <= _frame.Index) _segment++;
            if (segments.Count == 0) return null;
            SegmentBegun begun = segments[_segment].Begun;
            double seconds = (double)(_frame.Index - begun.Index) / _stretch.Format.SampleRate;
            return begun.Utc + TimeSpan.FromSeconds(Math.Clamp(seconds, -MostSeconds, MostSeconds));
        }
    }

    /// <summary>Goes on to a frame that comes after all others so far.</summary>
    public void MoveTo(RecordedFrame frame)
    {
        _frame = frame;
        List<RecordedCapture> captures = _stretch.Captures;
        while (_nextCapture < captures.Count && captures[_nextCapture].Index <= frame.Index) _capture = captures[_nextCapture++];
        List<RecordedAlignment> alignments = _stretch.Alignments;
        while (_nextAlignment < alignments.Count && alignments[_nextAlignment].Index <= frame.Index)
            IsExactlyAligned = alignments[_nextAlignment++].Exact;
        for (int open = _open.Count - 1; open >= 0; open--)
        {
            if (_open[open].Index + _open[open].Length <= frame.Index) _open.RemoveAt(open);
        }

        while (_nextGap < _gaps.Length && _gaps[_nextGap].Index < frame.End) _open.Add(_gaps[_nextGap++]);
    }

    /// <summary>Adds the frame's gaps.</summary>
    public void AddGapsTo(List<FrameGap> gaps)
    {
        foreach (RecordedGap gap in _open)
        {
            long start = Math.Max(gap.Index, _frame.Index), end = Math.Min(gap.Index + gap.Length, _frame.End);
            if (start < end) gaps.Add(new FrameGap(gap.Channel, (int)(start - _frame.Index), (int)(end - start), gap.Reason));
        }
    }
}
