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
/// <param name="media">The clock that RTP timestamps count, if it was declared.</param>
internal sealed class CaptureClockReader(
    SourceTimeline timeline, TimeProvider time, Func<long?> runningTime, Func<ReferenceClock?, ClockState?> networkClock,
    Action<CaptureClockChanged> changed, MediaClock? media = null)
{
    /// <summary>How long a look at the clocks is valid.</summary>
    public static readonly TimeSpan TimeBetweenLooks = TimeSpan.FromSeconds(1);

    private readonly LocalClock _local = new(time, runningTime);
    private readonly CaptureClockNews _news = new(changed);
    private long? _looked;
    private ReferenceClock? _reference;
    private SharedTime? _shared;

    /// <summary>The pipelines' latency: capture times by this machine's clock may be wrong by this much at most.</summary>
    public TimeSpan Latency { get; set; }

    private long LatencyNanoseconds => Latency.Ticks * TimeSpan.NanosecondsPerTick;

    /// <summary>When a frame's first sample was captured.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="numbering">The numbering of the timeline that its index is of.</param>
    /// <param name="heldUp">How much later its index is than that of the timeline.</param>
    public CaptureTime Read(in AudioFrame frame, int? numbering, long heldUp)
    {
        long placed = frame.SampleIndex - heldUp, now = time.GetTimestamp();
        long index = placed + timeline.MovedSince(numbering);
        int rate = frame.SampleRate;
        ReferenceClock? reference = timeline.Reference;
        uint? timestamp = media is null || reference is not null ? null : timeline.ToRtp(index, rate);
        if (_looked is not { } looked || time.GetElapsedTime(looked, now) >= TimeBetweenLooks || reference != _reference
            || (timestamp is { } rtp && _shared?.IsAt(index, rtp) != true))
            Look(reference, timestamp, index, rate, now);
        // Where the indices are the clock's time and it was set, that of what is still to come of before stays what it was.
        CaptureTime captured = reference is not null && _shared is { } shared
            ? shared.At(placed + timeline.MovedToReference(numbering), frame.IsExactlyAligned)
            : Of(index, rate, frame.IsExactlyAligned);
        _news.Tell(captured, _shared);
        return captured;
    }

    private CaptureTime Of(long index, int rate, bool isExact)
    {
        if (_shared is { } shared) return shared.At(index, isExact);
        if (timeline.ToSenderTime(index, rate) is { } reported)
        {
            double rounding = (double)SampleTime.NanosecondsPerSecond / rate;
            return new CaptureTime(
                reported.UnixNanoseconds, CaptureClock.Sender, reported.IsLocked,
                (long)Math.Ceiling(reported.Uncertainty + rounding));
        }

        return LocalTime(index, rate) is { } local
            ? new CaptureTime(local, CaptureClock.Local, _local.IsSynchronised, LatencyNanoseconds + _local.Error)
            : CaptureTime.None;
    }

    private long? LocalTime(long index, int rate) => _local.UnixTimeAtZero + timeline.ToRunningTime(index, rate);

    private void Look(ReferenceClock? reference, uint? timestamp, long index, int rate, long now)
    {
        if (_local.Look(out TimeSpan? step)) _looked = now;
        if (step is { } by) _news.Stepped(by);
        _reference = reference;
        ReferenceClock? followed = reference ?? (timestamp is null ? null : media!.Reference);
        ClockState? state = networkClock(followed ?? media?.Reference);
        var here = new SharedTime.Here(
            LocalTime(index, rate), LatencyNanoseconds, _local.IsSynchronised ? _local.Error : null);
        _shared = followed is null ? null
            : reference is not null ? SharedTime.OfIndices(reference, state, index, rate, here)
            : SharedTime.OfTimestamps(media!, timestamp!.Value, state, index, rate, here);
    }
}
