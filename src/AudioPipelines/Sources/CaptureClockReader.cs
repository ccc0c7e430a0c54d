using AudioPipelines.Timing;

namespace AudioPipelines.Sources;

/// <summary>Tells when a live source's frames were captured, by the best known clock: one that the senders share, the senders'
/// own clocks as they report them, or this machine's. Source's turn.</summary>
/// <remarks>This machine's clock may be set. It also goes on while the machine is suspended and the monotonic clock stands still.
/// So it is read again every <see cref="TimeBetweenLooks"/>: a capture time may be wrong by a step for that long, and no longer.
/// The pipelines' clock may jump, too (a sound server's, once it has audio). Capture times follow it, and no step is
/// reported.</remarks>
/// <param name="timeline">The source's timeline.</param>
/// <param name="time">This machine's time of day, and the monotonic time between looks.</param>
/// <param name="runningTime">Gives the running time of the pipelines in nanoseconds, if there is one.</param>
/// <param name="stepped">Called when this machine's clock was set, with the step.</param>
internal sealed class CaptureClockReader(
    SourceTimeline timeline, TimeProvider time, Func<long?> runningTime, Action<TimeSpan> stepped)
{
    /// <summary>How long a look at this machine's clock is valid.</summary>
    public static readonly TimeSpan TimeBetweenLooks = TimeSpan.FromSeconds(1);

    /// <summary>In nanoseconds. From this difference on, the clock was set; a smaller one is drift, which is followed
    /// silently.</summary>
    private const long SmallestStep = 10_000_000;

    /// <summary>In nanoseconds. If reading both clocks takes longer, the thread was interrupted, and they are read
    /// again.</summary>
    private const long LongestLook = 1_000_000;

    private long? _unixTimeAtZero; // of running time
    private long? _unixTimeAtMonotonicZero; // known from the first look that was not interrupted
    private long _looked;

    /// <summary>The pipelines' latency: capture times by this machine's clock may be wrong by this much at most.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>When a frame's first sample was captured.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="moved">By how many indices the timeline has been renumbered since.</param>
    public CaptureTime Read(in AudioFrame frame, long moved)
    {
        long index = frame.SampleIndex + moved;
        if (timeline.Reference is { } reference)
        {
            long unixTime = reference.ToUnix(SampleTime.ToNanoseconds(index, frame.SampleRate));
            return new CaptureTime(unixTime, reference.Clock, IsLocked: true, frame.IsExactlyAligned ? 0.5 : 1.5);
        }

        if (timeline.ToSenderTime(index, frame.SampleRate) is { } reported)
            return new CaptureTime(reported, CaptureClock.Sender, IsLocked: true, Math.Max(1, timeline.SenderDeviation));
        Look();
        if (_unixTimeAtZero is not { } zero) return CaptureTime.None;
        return new CaptureTime(
            zero + timeline.ToRunningTime(index, frame.SampleRate), CaptureClock.Local, IsLocked: false,
            Latency.TotalSeconds * frame.SampleRate);
    }

    /// <summary>Compares this machine's clock with the running time, unless the last look is still valid.</summary>
    private void Look()
    {
        long now = time.GetTimestamp();
        if (_unixTimeAtZero is not null && time.GetElapsedTime(_looked, now) < TimeBetweenLooks) return;
        long before = UnixTime();
        if (runningTime() is not { } running) return;
        long monotonic = time.GetElapsedTime(0, time.GetTimestamp()).Ticks * TimeSpan.NanosecondsPerTick;
        long took = UnixTime() - before;
        bool wasInterrupted = took is < 0 or > LongestLook;
        if (_unixTimeAtZero is not null && wasInterrupted) return; // tried again with the next frame
        long middle = before + (took / 2);
        long step = middle - monotonic - (_unixTimeAtMonotonicZero ?? middle - monotonic);
        _unixTimeAtZero = middle - running;
        if (!wasInterrupted) _unixTimeAtMonotonicZero = middle - monotonic;
        _looked = now;
        if (Math.Abs(step) >= SmallestStep) stepped(TimeSpan.FromTicks(step / TimeSpan.NanosecondsPerTick));
    }

    private long UnixTime() => (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
}
