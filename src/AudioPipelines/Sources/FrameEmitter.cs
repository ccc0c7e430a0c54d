using AudioPipelines.Framing;
using AudioPipelines.Telemetry;

namespace AudioPipelines.Sources;

/// <summary>Emits frames: sets the capture time and alignment of each, reports the events that come with it, and gives it to the
/// consumer. One frame at a time, on the thread that has the source's turn.</summary>
internal sealed class FrameEmitter(SessionContext session)
{
    private readonly SessionSettings _settings = session.Settings;
    private readonly FrameAssembler _assembler = session.Assembler;
    private readonly GapTracker _gaps = new(session.Settings.Notify);
    private readonly AlignmentReporter _alignment = new(session.Settings);
    private readonly LatencyMeter _latency = new(session.Settings.SourceName);
    private bool _isStarted;
    private int _stalledStreams;
    private LastFrame? _last;
    private LastFrame? _before = session.Settings.LastFrame;

    /// <summary>How far the frames have come, for the next session; <see langword="null"/>: its indices do not continue from
    /// there.</summary>
    public LastFrame? LastFrame => session.IsLive ? _last ?? _before : null;

    /// <summary>Whether there has been a frame.</summary>
    public bool HasFrames => _last is not null;

    /// <summary>Lets the frames follow those of the previous pipelines.</summary>
    public void Follow(LastFrame? last) => _before = last;

    /// <summary>Emits a frame and disposes of it.</summary>
    /// <param name="frame">The frame that was cut last.</param>
    /// <param name="begun">The epoch that begins with it, if one does.</param>
    /// <exception cref="AudioSourceException">The callback threw.</exception>
    public void Emit(AudioFrame frame, EpochStarted? begun)
    {
        using (frame)
        {
            if (_assembler.TakeStreamEvents() is { } events) Tell(events);
            if (begun is not null) Announce(begun with { Outage = OutageBefore(frame) });
            _last = new LastFrame(
                frame.SampleIndex + frame.SamplesPerChannel, frame.SampleRate, _assembler.LastTimelineRevision,
                _assembler.LastHeldUp);
            frame.SetAlignment(_alignment.IsExact(session.IsLive));
            if (session.CaptureClock is { } captured) SetTimes(frame, captured);
            if (!frame.IsComplete || frame.SkippedSamples > 0 || _gaps.HasOpenRuns) _gaps.Track(frame);
            _settings.Recorder?.Write(frame, waits: !session.IsLive);
            _settings.Memory?.Write(frame);
            _settings.Audit?.Write(frame);
            _settings.Delivery.Deliver(frame);
        }

        _settings.Handover()?.Look(_last.Value);
    }

    private void SetTimes(AudioFrame frame, CaptureClockReader captured)
    {
        long moved = _settings.Timeline.MovedSince(_assembler.LastTimelineRevision) - _assembler.LastHeldUp;
        CaptureTime time = captured.Read(frame, _assembler.LastTimelineRevision, _assembler.LastHeldUp);
        frame.SetCaptureTime(time);
        _settings.Counts.Captured(time);
        if (!_latency.IsDue(frame) || session.Pipelines.RunningTime is not { } now) return;
        long end = frame.SampleIndex + frame.SamplesPerChannel + moved;
        _latency.Record(now - _settings.Timeline.ToRunningTime(end, frame.SampleRate));
    }

    /// <summary>Ends the run: reports open gaps, and completes the recording.</summary>
    public void Finish()
    {
        _gaps.CloseAll();
        _settings.Recorder?.Dispose();
    }

    private void Tell(IReadOnlyList<AudioSourceEvent> events)
    {
        int before = _stalledStreams;
        foreach (AudioSourceEvent what in events)
        {
            _stalledStreams += what is StreamStalled ? 1 : -1;
            _settings.Notify(what);
        }

        if (_stalledStreams > 0 != before > 0) _settings.ReportDegraded(_stalledStreams > 0);
    }

    /// <summary>How many indices lie between the last frame of the previous session and the first of this one.</summary>
    private long OutageBefore(AudioFrame frame) =>
        session.IsLive && _last is null && _before is { } last && last.SampleRate == frame.SampleRate
            && last.TimelineRevision == _assembler.LastTimelineRevision
            ? Math.Max(0, frame.SampleIndex - last.End)
            : 0;

    private void Announce(EpochStarted begun)
    {
        if (!_isStarted && begun.Epoch == 0) _settings.Notify(new SourceStarted(begun.Format, session.IsLive));
        // What a file had before the place that was gone to is no news: streams that followed each other, other formats.
        else _settings.Notify(_isStarted || session.IsLive ? begun : begun with { Reason = _settings.StartReason });
        _isStarted = true;
        if (!session.IsLive || _assembler.ShortenedLatency is not { } shortened) return;
        _settings.Notify(new SourceWarning(
            $"Frames of '{_settings.Plan.Name}' wait {shortened.TotalSeconds:0.#} s for late streams, less than its latency "
            + $"says: what waits may take "
            + $"{GenerationQueue.MostBytes >> 20} MiB at most. Set a shorter 'latency', or take fewer channels or a lower "
            + $"rate."));
    }
}
