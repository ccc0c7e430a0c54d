using AudioPipelines.Timing;

namespace AudioPipelines.Sources;

/// <summary>Says when a live source's frames were captured, by the best clock that is known: one that the senders share, the senders' own
/// as they report it, or this machine's. Source's thread.</summary>
internal sealed class CaptureClockReader
{
    private readonly SourceTimeline _timeline;
    private readonly long _unixTimeAtZero;

    /// <param name="timeline">The source's timeline.</param>
    /// <param name="timeProvider">This machine's time of day.</param>
    /// <param name="runningTime">Running time of the pipelines now.</param>
    public CaptureClockReader(SourceTimeline timeline, TimeProvider timeProvider, long runningTime)
    {
        _timeline = timeline;
        long unixNow = (timeProvider.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
        _unixTimeAtZero = unixNow - runningTime;
    }

    /// <summary>What the pipelines say they hold audio back at most: by so much may this machine's clock be wrong about its capture.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>When a frame's first sample was captured.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="moved">By how much the timeline has been numbered anew since.</param>
    public CaptureTime Read(in AudioFrame frame, long moved)
    {
        long index = frame.SampleIndex + moved;
        if (_timeline.Reference is { } reference)
        {
            long time = reference.ToUnix(SampleTime.ToNanoseconds(index, frame.SampleRate));
            return new CaptureTime(time, reference.Clock, IsLocked: true, frame.IsExactlyAligned ? 0.5 : 1.5);
        }

        if (_timeline.ToSenderTime(index, frame.SampleRate) is { } reported)
            return new CaptureTime(reported, CaptureClock.Sender, IsLocked: true, Math.Max(1, _timeline.SenderDeviation));
        long runningTime = _timeline.ToRunningTime(index, frame.SampleRate);
        return new CaptureTime(_unixTimeAtZero + runningTime, CaptureClock.Local, IsLocked: false, Latency.TotalSeconds * frame.SampleRate);
    }
}
