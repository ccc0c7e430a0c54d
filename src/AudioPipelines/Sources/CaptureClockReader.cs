using AudioPipelines.Timing;

namespace AudioPipelines.Sources;

/// <summary>Says when a live source's frames were captured, by the best clock that is known: one that the senders share, the
/// senders' own as they report it, or this machine's. Source's turn.</summary>
/// <remarks>This machine's clock may be set, and goes on while a suspended machine's monotonic one stands still. So it is looked
/// at again once in <see cref="TimeBetweenLooks"/>: for that long after a step, and no longer, a capture time may be wrong by the
/// step. The pipelines' clock may leap, too (a sound server's, once it has audio): that is followed as well, and is no step of
/// this machine's.</remarks>
/// <param name="timeline">The source's timeline.</param>
/// <param name="time">This machine's time of day, and the monotonic time that looks are paced by.</param>
/// <param name="runningTime">Gives the running time of the pipelines in nanoseconds, where there is one.</param>
/// <param name="stepped">Told by how much this machine's clock was set.</param>
internal sealed class CaptureClockReader(
    SourceTimeline timeline, TimeProvider time, Func<long?> runningTime, Action<TimeSpan> stepped)
{
    /// <summary>How long this machine's clock is believed to run as it did.</summary>
    public static readonly TimeSpan TimeBetweenLooks = TimeSpan.FromSeconds(1);

    /// <summary>In nanoseconds: what is more has been set; what is less is how clocks run, and is followed without a
    /// word.</summary>
    private const long SmallestStep = 10_000_000;

    /// <summary>In nanoseconds: where looking at both clocks took longer, the thread was interrupted, and it is looked
    /// again.</summary>
    private const long LongestLook = 1_000_000;

    private long? _unixTimeAtZero; // of running time
    private long? _unixTimeAtMonotonicZero; // known from the first look that was not interrupted
    private long _looked;

    /// <summary>What the pipelines say they hold audio back at most: by so much may this machine's clock be wrong about its
    /// capture.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>When a frame's first sample was captured.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="moved">By how much the timeline has been numbered anew since.</param>
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

    /// <summary>Looks how this machine's clock and running time stand to each other, unless it has just been looked.</summary>
    private void Look()
    {
        long now = time.GetTimestamp();
        if (_unixTimeAtZero is not null && time.GetElapsedTime(_looked, now) < TimeBetweenLooks) return;
        long before = UnixTime();
        if (runningTime() is not { } running) return;
        long monotonic = time.GetElapsedTime(0, time.GetTimestamp()).Ticks * TimeSpan.NanosecondsPerTick;
        long took = UnixTime() - before;
        bool wasInterrupted = took is < 0 or > LongestLook;
        if (_unixTimeAtZero is not null && wasInterrupted) return; // with the next frame
        long middle = before + (took / 2);
        long step = middle - monotonic - (_unixTimeAtMonotonicZero ?? middle - monotonic);
        _unixTimeAtZero = middle - running;
        if (!wasInterrupted) _unixTimeAtMonotonicZero = middle - monotonic;
        _looked = now;
        if (Math.Abs(step) >= SmallestStep) stepped(TimeSpan.FromTicks(step / TimeSpan.NanosecondsPerTick));
    }

    private long UnixTime() => (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
}
