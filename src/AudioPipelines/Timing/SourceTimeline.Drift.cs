namespace AudioPipelines.Timing;

/// <content>How the clocks of streams that are corrected run against the timeline's.</content>
internal sealed partial class SourceTimeline
{
    private ClockEstimate? _clock; // the timeline's; watched where a stream is corrected by it
    private ClockEstimate?[] _ownClocks = [];

    /// <summary>Observes a stream's clock, and compares it with the timeline's.</summary>
    /// <param name="stream">The stream's number.</param>
    /// <param name="count">The index of a sample by the stream's own count.</param>
    /// <param name="runningTime">When that sample arrived, in nanoseconds.</param>
    /// <param name="reported">Where that sample belongs by the senders' reports; <see langword="null"/>: arrivals tell.</param>
    /// <param name="byEarliest">As for <see cref="DriftReading.Compare"/>.</param>
    public DriftReading ReadDrift(
        int stream, long count, long runningTime, long? reported, ref bool byEarliest)
    {
        lock (_lock)
        {
            if (!_isAnchored) return DriftReading.Unknown;
            _clock ??= new ClockEstimate(_sampleRate);
            ClockEstimate own = _ownClocks[stream] ??= new ClockEstimate(_sampleRate);
            double seconds = Seconds(runningTime);
            own.Observe(seconds, reported is { } right ? count - right : Ahead(count, runningTime));
            if (reported is not null) return DriftReading.Of(own.Mean, seconds);
            return DriftReading.Compare(_clock, own, seconds, ref byEarliest);
        }
    }

    /// <summary>Notes that a stream was placed anew.</summary>
    /// <param name="stream">The stream's number.</param>
    /// <param name="isOther">Whether it may have another clock now.</param>
    public void RestartClock(int stream, bool isOther)
    {
        lock (_lock)
        {
            if (isOther) _ownClocks[stream] = null;
            else _ownClocks[stream]?.RestartLevel();
        }
    }

    /// <summary>Notes that the stream that leads, whose samples are counted, was interrupted: how many samples are missing is
    /// known no better than arrivals are.</summary>
    public void RestartLeader()
    {
        lock (_lock) _clock?.RestartLevel();
    }

    /// <summary>Lets <see cref="Describe"/> tell how a stream is corrected.</summary>
    public void NoteCorrection(int stream, in CorrectionState state)
    {
        lock (_lock)
        {
            if (_places[stream].Correction.IsLocked != state.IsLocked) Volatile.Write(ref _revision, _revision + 1);
            _places[stream] = _places[stream] with { Correction = state, IsCorrected = true };
        }
    }

    /// <summary>How far a count is ahead of running time on the timeline, in samples, to a fraction.</summary>
    private double Ahead(long index, long runningTime) =>
        SampleTime.Difference(index - _offset, _sessionStart + runningTime, _sampleRate);

    /// <summary>Keeps what is known of the clocks' speeds for the next start, if the streams are the same.</summary>
    private void KeepClocks(IReadOnlyList<string> streams)
    {
        if (!streams.SequenceEqual(_names))
        {
            _clock = null;
            _ownClocks = new ClockEstimate?[streams.Count];
        }

        RestartClocks();
    }

    private void RestartClocks()
    {
        _clock?.RestartLevel();
        foreach (ClockEstimate? own in _ownClocks) own?.RestartLevel();
    }
}
