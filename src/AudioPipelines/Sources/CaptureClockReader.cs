using AudioPipelines.Timing;

namespace AudioPipelines.Sources;

/// <summary>Tells when a live source's frames were captured, by the best known clock: one that the senders share, the senders'
/// own clocks as they report them, or this machine's. Source's turn.</summary>
/// <remarks>Clocks are looked at every <see cref="TimeBetweenLooks"/>: what is said of them holds until the next look. A capture
/// time by this machine's clock may be wrong by a step of that clock for that long, and no longer.</remarks>
/// <param name="timeline">The source's timeline.</param>
/// <param name="time">This machine's time of day, and the monotonic time between looks.</param>
/// <param name="runningTime">Gives the running time of the pipelines in nanoseconds, if there is one.</param>
/// <param name="networkClock">Looks at the clock on the network that the senders share, if they do; <see langword="null"/>:
/// nothing is known of it.</param>
/// <param name="changed">Called when the clock has changed.</param>
internal sealed class CaptureClockReader(
    SourceTimeline timeline, TimeProvider time, Func<long?> runningTime, Func<ReferenceClock?, ClockState?> networkClock,
    Action<CaptureClockChanged> changed)
{
    /// <summary>How long a look at the clocks is valid.</summary>
    public static readonly TimeSpan TimeBetweenLooks = TimeSpan.FromSeconds(1);

    private readonly LocalClock _local = new(time, runningTime);
    private long? _looked;
    private ReferenceClock? _reference;
    private ClockState? _network;
    private CaptureTime? _before;
    private TimeSpan? _step;

    /// <summary>The pipelines' latency: capture times by this machine's clock may be wrong by this much at most.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>When a frame's first sample was captured.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="moved">By how many indices the timeline has been renumbered since.</param>
    public CaptureTime Read(in AudioFrame frame, long moved)
    {
        ReferenceClock? reference = timeline.Reference;
        long now = time.GetTimestamp();
        if (reference != _reference || _looked is not { } looked || time.GetElapsedTime(looked, now) >= TimeBetweenLooks)
            Look(reference, now);
        CaptureTime captured = Of(frame, frame.SampleIndex + moved);
        if (_step is not null || _before is not { } before || before.Clock != captured.Clock
            || before.IsLocked != captured.IsLocked || before.ClockName != captured.ClockName) Report(captured);
        return captured;
    }

    private CaptureTime Of(in AudioFrame frame, long index)
    {
        int rate = frame.SampleRate;
        if (_reference is { } reference)
        {
            long counted = SampleTime.ToNanoseconds(index, rate);
            // Half a sample is rounding; a time between two samples is believed to the next one.
            double rounding = (frame.IsExactlyAligned ? 0.5 : 1.5) * SampleTime.NanosecondsPerSecond / rate;
            if (_network is not { IsKnown: true } clock)
                return new CaptureTime(reference.ToUnix(counted), reference.Clock, IsLocked: false, long.MaxValue);
            return new CaptureTime(
                counted - (clock.AheadOfUtc * SampleTime.NanosecondsPerSecond), reference.Clock, clock.IsLocked,
                clock.Uncertainty + (long)Math.Ceiling(rounding))
            {
                ClockName = clock.Name,
                OffsetNanoseconds = clock.Offset,
            };
        }

        if (timeline.ToSenderTime(index, rate) is { } reported)
        {
            double wandered = Math.Max(1, timeline.SenderDeviation) * SampleTime.NanosecondsPerSecond / rate;
            return new CaptureTime(reported, CaptureClock.Sender, IsLocked: true, (long)Math.Ceiling(wandered));
        }

        if (_local.UnixTimeAtZero is not { } zero) return CaptureTime.None;
        return new CaptureTime(
            zero + timeline.ToRunningTime(index, rate), CaptureClock.Local, _local.IsSynchronised,
            (Latency.Ticks * TimeSpan.NanosecondsPerTick) + _local.Error);
    }

    private void Look(ReferenceClock? reference, long now)
    {
        if (_local.Look(out TimeSpan? step)) _looked = now;
        if (step is not null) _step = step + (_step ?? TimeSpan.Zero);
        _reference = reference;
        _network = networkClock(reference);
    }

    /// <summary>Tells of a change; the first clock is none.</summary>
    private void Report(CaptureTime captured)
    {
        if (captured.Clock == CaptureClock.None && _step is null) return;
        CaptureTime? before = _before;
        TimeSpan? step = _step;
        (_before, _step) = (captured, null);
        if (before is { } last && ReasonOf(last, captured) is { } reason) changed(new CaptureClockChanged(captured, reason));
        if (step is { } by)
        {
            changed(new CaptureClockChanged(
                captured, FormattableString.Invariant($"this machine's clock was set by {by.TotalSeconds:+0.###;-0.###} s"))
            {
                Step = by,
            });
        }
    }

    private string? ReasonOf(in CaptureTime before, in CaptureTime now)
    {
        string name = now.ClockName ?? NameOf(now.Clock);
        if (before.Clock != now.Clock)
            return $"capture times are of {name} now, and no more of {before.ClockName ?? NameOf(before.Clock)}";
        if (before.IsLocked && !now.IsLocked)
            return _network is { } silent && now.ClockName is not null
                ? FormattableString.Invariant($"{name} has given no time for {silent.Silence.TotalSeconds:0} s; its lock is lost")
                : $"{name} is not synchronised any more";
        if (!before.IsLocked && now.IsLocked) return $"{name} is synchronised";
        return before.ClockName != now.ClockName ? $"{name} took the place of {before.ClockName ?? "an unknown master"}" : null;
    }

    private static string NameOf(CaptureClock clock) => clock switch
    {
        CaptureClock.Local => "this machine's clock",
        CaptureClock.Sender => "the sender's clock",
        CaptureClock.Ntp => "an NTP server",
        CaptureClock.Ptp => "a PTP master",
        _ => "no clock",
    };
}
