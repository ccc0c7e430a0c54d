using AudioPipelines.GStreamer;
using AudioPipelines.Trust;

namespace AudioPipelines.Pipelines;

/// <summary>The pipelines of a plan in this process, on one clock and one base time, with the readers of their sinks and buses.
/// Only control threads change their state.</summary>
internal sealed partial class LocalPipelines : IPipelines
{
    private readonly List<Pipeline> _pipelines = [];
    private readonly List<Bus> _buses = [];
    private readonly bool _isForeign;
    private readonly TrustCheck? _trust;
    private SinkReader[] _readers = [];
    private Element[] _captureElements = [];
    private BusWatcher? _bus;
    private UdpReception? _reception;
    private Clock? _clock;
    private long _baseTime;

    private LocalPipelines(bool isForeign, TrustCheck? trust, Gst.PipelineTime.OfSource? time)
    {
        _isForeign = isForeign;
        _trust = trust;
        Time = time;
        if (time is not null) Work = new TimedWakeEvent(time);
    }

    /// <summary>The time that the pipelines follow; <see langword="null"/>: that of the clock they choose.</summary>
    public Gst.PipelineTime.OfSource? Time { get; }

    public IWakeEvent? Work { get; }

    /// <summary>The pipelines themselves.</summary>
    public IReadOnlyList<Pipeline> Pipelines => _pipelines;

    public IReadOnlyList<Bus> Buses => _buses;

    public IReadOnlyList<SinkBinding> Sinks { get; private set; } = [];

    /// <summary>The elements that capture from sound devices. Known after <see cref="Pause"/>: some elements choose theirs only
    /// then.</summary>
    public IReadOnlyList<Element> CaptureElements => _captureElements;

    /// <summary>What the pipelines open, as the plan says.</summary>
    public IReadOnlyList<MediaTarget> Targets { get; private set; } = [];

    /// <summary>Whether a policy restricts what may be reached.</summary>
    public bool IsRestricted => _trust is not null;

    public IReadOnlyList<StreamPlan> Streams { get; private set; } = [];

    public IPipelineMessages Messages => _bus!;

    public bool IsLive { get; private set; }

    public TimeSpan Latency
    {
        get
        {
            long nanoseconds = Sinks.Max(binding => binding.Sink.QueryUpstreamLatency()?.Minimum ?? 0);
            return TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick);
        }
    }

    public long? RunningTime
    {
        get
        {
            if (_clock is null)
            {
                if (_pipelines[0].GetState(TimeSpan.Zero).Current != State.Playing) return null;
                _clock = _pipelines[0].GetClock();
                _baseTime = _pipelines[0].BaseTime;
            }

            return _clock?.Time - _baseTime;
        }
    }

    /// <summary>The refusal that caused a failure; the failure itself if nothing was refused.</summary>
    public AudioSourceException Explain(AudioSourceException error) => _trust?.Explain(error) ?? error;

    public bool Pause()
    {
        if (_pipelines.Count > 1) ShareClock();
        else if (Time is not null) UseClockOf(Time);
        bool done = true;
        foreach (Pipeline pipeline in _pipelines)
        {
            StateChangeReturn result = pipeline.SetState(State.Paused);
            IsLive |= result == StateChangeReturn.NoPreroll;
            done &= result != StateChangeReturn.Failure;
        }

        _captureElements = [.. _pipelines.SelectMany(pipeline => pipeline.GetCaptureElements())];
        return done;
    }

    public void Connect(IReadOnlyList<IStreamTarget> targets)
    {
        for (int stream = 0; stream < _readers.Length; stream++)
            _readers[stream].Connect(targets[stream], RtpTap.FindBefore(Sinks[stream].Sink));
    }

    public bool Play()
    {
        if (_pipelines.Count > 1) SetBaseTime(_clock!.Time);
        bool done = true;
        foreach (Pipeline pipeline in _pipelines) done &= pipeline.SetState(State.Playing) != StateChangeReturn.Failure;
        return done;
    }

    public void ReplaceClock()
    {
        foreach (Pipeline pipeline in _pipelines) pipeline.SetState(State.Paused); // and back, to choose another clock
        foreach (Pipeline pipeline in _pipelines) pipeline.SetState(State.Playing);
        _clock?.Dispose();
        _clock = null;
    }

    public void RecalculateLatency()
    {
        foreach (Pipeline pipeline in _pipelines) pipeline.RecalculateLatency();
    }

    public void LetGo()
    {
        foreach (SinkReader reader in _readers) reader.LetGo();
    }

    public long? QueryDuration() => _pipelines.Max(pipeline => pipeline.QueryDuration());

    public string ToDot() => string.Concat(_pipelines.Select(pipeline => pipeline.ToDot()));

    public string? FindSilentFailure() => _pipelines.Select(SilentFailure.Find).FirstOrDefault(found => found is not null);

    public string? FindBlockedElement() => BlockedElement.FindBefore(Sinks[0].Sink);

    public string? DescribeInput() => MediaTarget.Join(Targets);

    public string? DescribeNextStep() => Targets is [var target, ..] ? TargetFailure.WhereSilent(target) : null;

    /// <summary>Stops the pipelines and releases everything. May hang: control thread.</summary>
    public void Dispose()
    {
        EndHolding();
        foreach (SinkBinding binding in Sinks) binding.Sink.SetCallbacks(null);
        if (Time is null) StopListening();
        if (_isForeign) _pipelines[0].SetState(State.Null);
        _trust?.Dispose();
        foreach (Pipeline pipeline in _pipelines) pipeline.Dispose();
        if (Time is not null) StopListening(); // it has to be told that the streaming threads have ended
        _reception?.Dispose();
        foreach (SinkBinding binding in Sinks) binding.Sink.Dispose();
        foreach (Bus bus in _buses) bus.Dispose();
        foreach (Element element in _captureElements) element.Dispose();
        _clock?.Dispose();
        _bus?.Clear();
        foreach (SinkReader reader in _readers) reader.Dispose();
    }

    private void StopListening()
    {
        foreach (Bus bus in _buses) bus.SetMessageHandler(null);
    }

    private void UseClockOf(Gst.PipelineTime.OfSource time)
    {
        using var clock = Clock.FromHandle(time.Clock);
        _pipelines[0].UseClock(clock);
    }

    private void ShareClock()
    {
        _clock = Time is null ? Clock.System : Clock.FromHandle(Time.Clock);
        foreach (Pipeline pipeline in _pipelines)
        {
            pipeline.UseClock(_clock);
            pipeline.DisableStartTime();
        }
    }

    private void SetBaseTime(long time)
    {
        _baseTime = time;
        foreach (Pipeline pipeline in _pipelines) pipeline.BaseTime = time;
    }
}
