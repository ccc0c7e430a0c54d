namespace AudioPipelines.Sources;

/// <summary>Joins the gaps of successive frames into runs, so that an outage is one event and not one for every frame.</summary>
internal sealed class GapTracker(Action<AudioSourceEvent> notify)
{
    private Run[] _open = [];

    /// <summary>Whether a run was open at the end of the last frame.</summary>
    public bool HasOpenRuns { get; private set; }

    /// <summary>Adds a frame's gaps. Runs that do not go on in the frame are over.</summary>
    public void Track(AudioFrame frame)
    {
        if (_open.Length < frame.Channels) Array.Resize(ref _open, frame.Channels);
        if (frame.SkippedSamples > 0)
            notify(new FramesSkipped(frame.Epoch, frame.SampleIndex - frame.SkippedSamples, frame.SkippedSamples));

        foreach (FrameGap gap in frame.Gaps)
        {
            ref Run run = ref _open[gap.Channel];
            long start = frame.SampleIndex + gap.Start;
            if (run.Length > 0 && run.Epoch == frame.Epoch && run.Reason == gap.Reason && run.Start + run.Length == start)
            {
                run.Length += gap.Length;
                continue;
            }

            Close(gap.Channel);
            run = new Run { Epoch = frame.Epoch, Start = start, Length = gap.Length, Reason = gap.Reason };
        }

        long end = frame.SampleIndex + frame.SamplesPerChannel;
        for (int channel = 0; channel < _open.Length; channel++)
        {
            if (_open[channel].Start + _open[channel].Length != end || _open[channel].Epoch != frame.Epoch) Close(channel);
        }

        HasOpenRuns = Array.Exists(_open, run => run.Length > 0);
    }

    /// <summary>Reports and ends all open runs.</summary>
    public void CloseAll()
    {
        for (int channel = 0; channel < _open.Length; channel++) Close(channel);
    }

    private void Close(int channel)
    {
        Run run = _open[channel];
        _open[channel] = default;
        if (run.Length > 0) notify(new GapEnded(channel, run.Epoch, run.Start, run.Length, run.Reason));
    }

    private struct Run
    {
        public int Epoch;
        public long Start;
        public long Length;
        public GapReason Reason;
    }
}
