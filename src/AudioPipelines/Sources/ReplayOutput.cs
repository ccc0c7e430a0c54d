using AudioPipelines.Frames;

namespace AudioPipelines.Sources;

/// <summary>Makes the frames of a replay, one after the other, with the events that come with them. Source's thread.</summary>
/// <param name="notify">Takes events.</param>
/// <param name="emit">Takes frames, and where each ends in the recording.</param>
internal sealed class ReplayOutput(Action<AudioSourceEvent> notify, Action<AudioFrame, TimeSpan> emit)
{
    private readonly GapTracker _gaps = new(notify);
    private readonly ReplayedEpochs _epochs = new();
    private FramePool? _pool;
    private ReplayedRun? _run;
    private long _end;
    private bool _isFirst;
    private string _again = "";

    /// <summary>What the frames of the last epoch look like.</summary>
    public AudioFormat? Format { get; private set; }

    /// <summary>Begins a pass.</summary>
    /// <param name="again">Why it begins, unless it is the source's first.</param>
    public void Begin(string again) => (_isFirst, _again) = (true, again);

    /// <summary>Makes a frame, waits until it is due, and emits it.</summary>
    /// <returns>False: the pass is over.</returns>
    public bool Emit(IReplayPass pass, ReplayPace pace, CancellationToken stopping)
    {
        ReplayedFrame frame = pass.Current;
        if (_pool is null || !ReferenceEquals(_pool.Format, frame.Run.Format)) _pool = new FramePool(frame.Run.Format);
        FrameBuffer buffer = _pool.Rent();
        if (!pass.Read(buffer)) return false;
        frame = pass.Current; // the last one of plain files is shorter
        bool begins = _isFirst || frame.Run != _run;
        bool beginsEpoch = begins && _epochs.Begin(frame.Run, _isFirst);
        buffer.Epoch = _epochs.Current;
        using AudioFrame made = buffer.Lend();
        pace.Wait(frame, stopping);
        if (beginsEpoch) Announce(frame);
        // Between two recorders of one epoch nothing was recorded.
        long between = begins && !beginsEpoch ? Math.Max(0, frame.Index - frame.Skipped - _end) : 0;
        (_run, _isFirst, _end) = (frame.Run, false, frame.Index + frame.Samples);
        AudioFrame whole = made.WithSkipped(between);
        _gaps.Track(whole);
        emit(whole, frame.End);
        return true;
    }

    /// <summary>Reports gaps that are still open.</summary>
    public void End() => _gaps.CloseAll();

    private void Announce(in ReplayedFrame frame)
    {
        _gaps.CloseAll();
        bool isStart = Format is null;
        Format = frame.Run.Format;
        if (isStart) notify(new SourceStarted(Format, IsLive: false));
        if (isStart && _epochs.Current == 0) return;
        bool isAgain = _isFirst && !isStart;
        notify(new EpochStarted(
            _epochs.Current, frame.Index, Format, (isAgain ? _again : frame.Run.Reason) ?? "another recording")
        { Outage = isAgain ? 0 : frame.Run.Outage });
    }
}
