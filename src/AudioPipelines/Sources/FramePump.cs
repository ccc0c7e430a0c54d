using AudioPipelines.Timing;

namespace AudioPipelines.Sources;

/// <summary>The source thread's loop: reads the bus, delivers each frame that is complete or due, waits for the next.</summary>
internal sealed class FramePump(SessionSettings settings)
{
    /// <summary>How long after its time a live frame waits for audio, beyond the pipelines' own latency, where the description does not
    /// say. Long enough for the scheduling of a busy machine.</summary>
    public static readonly TimeSpan LatencyMargin = TimeSpan.FromMilliseconds(250);

    /// <summary>In nanoseconds. The timeline may be numbered anew meanwhile, and what was far away is due then.</summary>
    private const long LongestWait = SampleTime.NanosecondsPerSecond;

    private readonly GapTracker _gaps = new(settings.Notify);
    private readonly AlignmentReporter _alignment = new(settings);
    private PipelineGroup? _pipelines;
    private CaptureClockReader? _capture;
    private bool _isLive;
    private bool _isStarted;

    /// <summary>Learns the clock and the latency of pipelines that have begun to play.</summary>
    public void UseClockOf(PipelineGroup pipelines, FrameAssembler assembler, bool isLive)
    {
        _pipelines = pipelines;
        _isLive = isLive;
        if (isLive) _capture = new CaptureClockReader(settings.Timeline, settings.TimeProvider, pipelines.RunningTime ?? 0);
        TakeLatency(assembler);
    }

    /// <summary>Delivers frames until all streams have ended or the source is stopped.</summary>
    public void Run(PipelineConnection connection, BusWatcher bus, FrameAssembler assembler, FrameDelivery delivery, CancellationToken stopping)
    {
        using CancellationTokenRegistration interrupt = stopping.Register(assembler.Interrupt);
        try
        {
            while (!stopping.IsCancellationRequested && connection.Group is not null)
            {
                ReadBus(bus, assembler);
                if (bus.Error is not null) assembler.EndAll();
                DeliverWhatIsReady(bus, assembler, delivery, stopping);
                if (assembler.IsFinished && !stopping.IsCancellationRequested)
                {
                    ReadBus(bus, assembler);
                    if (bus.Error is { } error) throw error;
                    return;
                }

                if (!bus.HasMessages && !stopping.IsCancellationRequested) assembler.WaitForWork(UntilNextDue(assembler));
            }
        }
        finally
        {
            _gaps.CloseAll();
            settings.Recorder?.Dispose();
        }
    }

    private void DeliverWhatIsReady(BusWatcher bus, FrameAssembler assembler, FrameDelivery delivery, CancellationToken stopping)
    {
        bool more = true;
        while (more && !bus.HasMessages && delivery.TryEnter(stopping))
        {
            try
            {
                more = assembler.TryCut(Now(assembler), out AudioFrame frame, out EpochStarted? begun);
                if (!more) return;
                if (assembler.TakeNews() is { } news) Tell(news);
                using (frame) Deliver(frame, begun, assembler, delivery);
            }
            finally
            {
                delivery.Exit();
            }
        }
    }

    private void Deliver(AudioFrame frame, EpochStarted? begun, FrameAssembler assembler, FrameDelivery delivery)
    {
        if (begun is not null) Announce(begun);
        frame.SetAlignment(_alignment.IsExact(_isLive));
        if (_capture is not null) frame.SetCaptureTime(_capture.Read(frame, settings.Timeline.MovedSince(assembler.Numbering)));
        if (!frame.IsComplete || frame.SkippedSamples > 0 || _gaps.HasOpenRuns) _gaps.Track(frame);
        settings.Recorder?.Write(frame);
        delivery.Deliver(frame);
    }

    private void Tell(IReadOnlyList<AudioSourceEvent> news)
    {
        foreach (AudioSourceEvent what in news) settings.Notify(what);
    }

    private void Announce(EpochStarted begun)
    {
        if (!_isStarted && begun.Epoch == 0) settings.Notify(new SourceStarted(begun.Format, _isLive));
        else settings.Notify(begun);
        _isStarted = true;
    }

    private void ReadBus(BusWatcher bus, FrameAssembler assembler)
    {
        if (!bus.HasMessages) return;
        bus.ReadAll();
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

    private void TakeLatency(FrameAssembler assembler)
    {
        TimeSpan own = _pipelines!.Latency;
        assembler.SetLatency(settings.Plan.Latency ?? own + LatencyMargin);
        if (_capture is not null) _capture.Latency = own;
    }

    /// <summary>The time on the streams' timeline, in nanoseconds. Sources that are not live need none.</summary>
    private long Now(FrameAssembler assembler)
    {
        if (!_isLive) return 0;
        int rate = assembler.Format?.SampleRate ?? 1;
        int? numbering = assembler.Numbering; // before the time: that of a later one would be far away
        long index = settings.Timeline.ToIndex(_pipelines!.RunningTime ?? 0, rate) - settings.Timeline.MovedSince(numbering);
        return SampleTime.ToNanoseconds(index, rate);
    }

    private TimeSpan UntilNextDue(FrameAssembler assembler)
    {
        if (assembler.NextDue is not { } due) return Timeout.InfiniteTimeSpan;
        long left = Math.Clamp(due - Now(assembler), 0, LongestWait);
        return TimeSpan.FromTicks((left + TimeSpan.NanosecondsPerTick - 1) / TimeSpan.NanosecondsPerTick);
    }
}
