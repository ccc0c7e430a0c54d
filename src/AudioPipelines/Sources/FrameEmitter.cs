using AudioPipelines.Delivery;
using AudioPipelines.Framing;
using AudioPipelines.Pipelines;
using AudioPipelines.Supervision;
using AudioPipelines.Timing;

namespace AudioPipelines.Sources;

/// <summary>Delivers a session's frames, each when it is complete or due, with what is to be told along with it. Called by the
/// thread that has the source's turn.</summary>
internal sealed class FrameEmitter(SessionSettings settings)
{
    /// <summary>How long after its time a live frame waits for audio, beyond the pipelines' own latency, where the description
    /// does not say. Long enough for the scheduling of a busy machine.</summary>
    public static readonly TimeSpan LatencyMargin = TimeSpan.FromMilliseconds(250);

    /// <summary>In nanoseconds. The timeline may be numbered anew meanwhile, and what was far away is due then.</summary>
    private const long LongestWait = SampleTime.NanosecondsPerSecond;

    private static readonly TimeSpan _stallDeadlineIfLive = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _stallDeadline = TimeSpan.FromSeconds(30);

    private readonly GapTracker _gaps = new(settings.Notify);
    private readonly AlignmentReporter _alignment = new(settings);
    private IPipelines? _pipelines;
    private CaptureClockReader? _capture;
    private bool _isLive;
    private bool _isStarted;
    private int _stalledStreams;
    private LastFrame? _last;
    private LastFrame? _before = settings.LastFrame;

    /// <summary>How far the frames have come, for the next session; <see langword="null"/> where indices do not go on.</summary>
    public LastFrame? LastFrame => _isLive ? _last ?? _before : null;

    /// <summary>Whether the pipelines are live.</summary>
    public bool IsLive => _isLive;

    /// <summary>Learns the clock and the latency of pipelines that have begun to play.</summary>
    public void UseClockOf(IPipelines pipelines, FrameAssembler assembler, bool isLive)
    {
        _pipelines = pipelines;
        _isLive = isLive;
        if (isLive)
        {
            _capture = new CaptureClockReader(
                settings.Timeline, settings.TimeProvider, () => pipelines.RunningTime,
                by => settings.Notify(new CaptureClockStepped(by)));
        }

        TakeLatency(assembler);
    }

    /// <summary>Lets the frames follow those of pipelines that ran until now.</summary>
    public void Follow(LastFrame? last) => _before = last;

    /// <summary>Delivers frames until all streams have ended or the source is stopped. Source's own thread.</summary>
    public async Task RunAsync(
        PipelineConnection connection, IPipelineMessages bus, FrameAssembler assembler, FrameDelivery delivery,
        ResumableThread thread,
        CancellationToken stopping)
    {
        using CancellationTokenRegistration interrupt = stopping.Register(assembler.Interrupt);
        var watch = new ProgressWatch(
            settings.Plan.StallDeadline ?? (_isLive ? _stallDeadlineIfLive : _stallDeadline), settings.TimeProvider);
        var turns = new SessionLoop(this, connection, bus, assembler, delivery, watch, stopping);
        delivery.Tell(assembler.Interrupt);
        try
        {
            await turns.TakeAllAsync(settings.DeliveryThreads, thread).ConfigureAwait(false);
        }
        finally
        {
            delivery.Tell(null);
            _gaps.CloseAll();
            settings.Recorder?.Dispose();
        }
    }

    /// <summary>Delivers the frames that are complete or due.</summary>
    /// <param name="assembler">Makes them.</param>
    /// <param name="delivery">Takes them.</param>
    /// <param name="mostFrames">How many at most.</param>
    /// <param name="bus">Nothing more is delivered once it has messages.</param>
    /// <param name="stopping">Ends it.</param>
    /// <returns>False where the consumer takes no more now.</returns>
    public bool EmitReady(
        FrameAssembler assembler, FrameDelivery delivery, int mostFrames, IPipelineMessages bus, CancellationToken stopping)
    {
        for (int frames = 0; frames < mostFrames && !bus.HasMessages; frames++)
        {
            // spares the clock, in the case that is the rule
            if (frames > 0 && _isLive && !assembler.HasCompleteFrame) return true;
            if (!delivery.TryEnter(_isLive)) return false;
            try
            {
                long now = Now(assembler);
                _pipelines!.BringAudio();
                if (!assembler.TryCut(now, out AudioFrame frame, out EpochStarted? begun, delivery.IsForCallback)) return true;
                if (assembler.TakeStreamEvents() is { } news) Tell(news);
                using (frame) Deliver(frame, begun, assembler, delivery);
                if (_last is { } last) settings.Handover()?.Look(last);
                if (stopping.IsCancellationRequested) return true;
            }
            finally
            {
                delivery.Exit();
            }
        }

        return true;
    }

    /// <summary>Why a source that gets no further does not.</summary>
    public AudioSourceException DescribeStall(TimeSpan silence) =>
        StallReport.Describe(settings.Plan.Name, _pipelines!, silence, settings.Trust is RestrictedPolicy
            ? null
            : settings.Plan.Hint);

    /// <summary>Does what messages have asked for. May hang.</summary>
    public void Answer(IPipelineMessages bus, FrameAssembler assembler)
    {
        if (bus.LatencyChanged)
        {
            bus.LatencyChanged = false;
            TakeLatency(assembler);
        }

        if (bus.ClockLost && _pipelines is { } pipelines)
        {
            bus.ClockLost = false;
            ControlThread.Run($"clock: {settings.Plan.Name}", pipelines.ReplaceClock, settings.CloseDeadline);
        }
    }

    /// <summary>How long to wait for audio, if no message comes meanwhile: until the next frame is due.</summary>
    public TimeSpan UntilNextDue(FrameAssembler assembler, TimeSpan longest)
    {
        if (assembler.NextDue is not { } due) return longest;
        long left = Math.Clamp(due - Now(assembler), 0, LongestWait);
        var wait = TimeSpan.FromTicks((left + TimeSpan.NanosecondsPerTick - 1) / TimeSpan.NanosecondsPerTick);
        return longest >= TimeSpan.Zero && longest < wait ? longest : wait;
    }

    private void Deliver(AudioFrame frame, EpochStarted? begun, FrameAssembler assembler, FrameDelivery delivery)
    {
        if (begun is not null) Announce(begun with { Outage = OutageBefore(frame, assembler) }, assembler);
        _last = new LastFrame(
            frame.SampleIndex + frame.SamplesPerChannel, frame.SampleRate, assembler.LastTimelineRevision, assembler.LastHeldUp);
        frame.SetAlignment(_alignment.IsExact(_isLive));
        if (_capture is not null)
            frame.SetCaptureTime(
                _capture.Read(frame, settings.Timeline.MovedSince(assembler.LastTimelineRevision) - assembler.LastHeldUp));
        if (!frame.IsComplete || frame.SkippedSamples > 0 || _gaps.HasOpenRuns) _gaps.Track(frame);
        settings.Recorder?.Write(frame);
        delivery.Deliver(frame);
    }

    private void Tell(IReadOnlyList<AudioSourceEvent> news)
    {
        int before = _stalledStreams;
        foreach (AudioSourceEvent what in news)
        {
            _stalledStreams += what is StreamStalled ? 1 : -1;
            settings.Notify(what);
        }

        if (_stalledStreams > 0 != before > 0) settings.ReportDegraded(_stalledStreams > 0);
    }

    /// <summary>How many indices lie between the last frame of the session before and the first of this one.</summary>
    private long OutageBefore(AudioFrame frame, FrameAssembler assembler) =>
        _isLive && _last is null && _before is { } last && last.SampleRate == frame.SampleRate
            && last.TimelineRevision == assembler.LastTimelineRevision
            ? Math.Max(0, frame.SampleIndex - last.End)
            : 0;

    private void Announce(EpochStarted begun, FrameAssembler assembler)
    {
        if (!_isStarted && begun.Epoch == 0) settings.Notify(new SourceStarted(begun.Format, _isLive));
        else settings.Notify(begun);
        _isStarted = true;
        if (!_isLive || assembler.ShortenedLatency is not { } shortened) return;
        settings.Notify(new SourceWarning(
            $"Frames of '{settings.Plan.Name}' wait {shortened.TotalSeconds:0.#} s for late streams, less than its latency "
            + $"says: what waits may take "
            + $"{GenerationQueue.MostBytes >> 20} MiB at most. Set a shorter 'latency', or take fewer channels or a lower "
            + $"rate."));
    }

    private void TakeLatency(FrameAssembler assembler)
    {
        IPipelines pipelines = _pipelines!;
        TimeSpan own = TimeSpan.Zero;
        bool isTold = ControlThread.Run(
            $"latency: {settings.Plan.Name}",
            () =>
            {
                pipelines.RecalculateLatency();
                own = pipelines.Latency;
            },
            settings.CloseDeadline);
        if (!isTold)
        {
            settings.Notify(new SourceWarning(
                $"An element of '{settings.Plan.Name}' has not said within {settings.CloseDeadline.TotalSeconds:0.#} s what "
                + $"its latency is; the one known before stays."));
            return;
        }

        assembler.SetLatency(settings.Plan.Latency ?? own + LatencyMargin);
        if (_capture is not null) _capture.Latency = own;
    }

    /// <summary>The time on the streams' timeline, in nanoseconds. Sources that are not live need none.</summary>
    private long Now(FrameAssembler assembler)
    {
        if (!_isLive) return 0;
        int rate = assembler.Format?.SampleRate ?? 1;
        int? numbering = assembler.TimelineRevision; // before the time: that of a later one would be far away
        long index = settings.Timeline.ToIndex(_pipelines!.RunningTime ?? 0, rate) - settings.Timeline.MovedSince(numbering);
        return SampleTime.ToNanoseconds(index, rate);
    }
}
