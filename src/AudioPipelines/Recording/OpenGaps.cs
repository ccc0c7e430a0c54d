namespace AudioPipelines.Recording;

/// <summary>Joins the gaps of frames to runs, one line each.</summary>
internal sealed class OpenGaps
{
    private readonly List<RecordedGap?> _runs = [];

    /// <summary>Adds the gaps of a frame.</summary>
    public void Add(AudioFrame frame, Action<IndexLine> write)
    {
        foreach (FrameGap gap in frame.Gaps)
        {
            while (_runs.Count <= gap.Channel) _runs.Add(null);
            long start = frame.SampleIndex + gap.Start;
            if (_runs[gap.Channel] is { } run)
            {
                if (run.Reason == gap.Reason && run.Index + run.Length == start)
                {
                    _runs[gap.Channel] = run with { Length = run.Length + gap.Length };
                    continue;
                }

                write(run);
            }

            _runs[gap.Channel] = new RecordedGap(gap.Channel, start, gap.Length, gap.Reason);
        }
    }

    /// <summary>Writes what is known of every run so far.</summary>
    public void Flush(Action<IndexLine> write)
    {
        for (int channel = 0; channel < _runs.Count; channel++)
        {
            if (_runs[channel] is not { } run) continue;
            write(run);
            _runs[channel] = null;
        }
    }
}
