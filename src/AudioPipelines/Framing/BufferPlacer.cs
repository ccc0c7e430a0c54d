using AudioPipelines.Timing;

namespace AudioPipelines.Framing;

/// <summary>Finds the sample index of each buffer of a stream. It takes the best basis there is: the time of a shared clock, the
/// RTP packet's timestamp, or the count of samples with the buffer's time. One thread.</summary>
/// <param name="stream">The stream's number.</param>
/// <param name="timeline">The source's timeline, if it is live.</param>
/// <param name="sharing">Which clock the RTP timestamps of the source's streams count.</param>
/// <param name="drift">What is done about the stream's drift.</param>
internal sealed class BufferPlacer(
    int stream, SourceTimeline? timeline, ClockSharing sharing,
    PipelinePlan.DriftHandling drift = PipelinePlan.DriftHandling.Move)
{
    private CountedTimeline? _counted;
    private RtpTimeline? _rtp;
    private ReferenceTimeline? _reference;
    private bool _isByReference;

    /// <summary>Learns the sample rate, before the first buffer and whenever the format changes.</summary>
    /// <param name="sampleRate">In hertz.</param>
    /// <param name="isFromPackets">Whether each buffer is one RTP packet's audio.</param>
    public void UseRate(int sampleRate, bool isFromPackets)
    {
        if (_counted?.SampleRate == sampleRate) return;
        long? end = _counted is { } before ? SampleTime.ToNanoseconds(before.Next, before.SampleRate) : null;
        _counted = new CountedTimeline(sampleRate, timeline, stream, drift) { EndBefore = end };
        if (timeline is null) return;
        _reference = new ReferenceTimeline(stream, sampleRate, timeline);
        _rtp = isFromPackets ? new RtpTimeline(stream, sampleRate, timeline, sharing, drift) : null;
    }

    /// <summary>Whether buffers can be placed. For pipelines beside others the offset between the two clocks must be known first;
    /// RTP packets are placed by their timestamps.</summary>
    public bool CanPlace => timeline is null || _rtp is not null || timeline.Meets();

    /// <summary>Notes a buffer that cannot be placed.</summary>
    public void Pass(in BufferFacts buffer) => _counted!.Pass(buffer);

    /// <summary>Whether the stream counts on another clock than its source's timeline, as the last buffer was placed.</summary>
    public bool HasOwnClock => _rtp?.HasOwnClock ?? (!_isByReference && _counted is { HasOwnClock: true });

    /// <summary>Whether the number of samples that a hole takes is known, so that the count is right behind it.</summary>
    public bool CountsHoles => _rtp is not null;

    /// <summary>Moves what comes next: a correction has put so many samples more, or less, than came.</summary>
    public void Move(long samples)
    {
        if (_rtp is not null) _rtp.Move(samples);
        else _counted!.Move(samples);
    }

    /// <summary>Moves what comes next, at once and in an epoch: a correction has found that it is far from its place.</summary>
    public void MoveAtOnce(long samples)
    {
        if (_rtp is not null) _rtp.MoveAtOnce(samples);
        else _counted!.MoveAtOnce(samples);
    }

    /// <summary>Places a buffer.</summary>
    public Placement Place(in BufferFacts buffer)
    {
        bool hasSharedTime = buffer.Reference is { Clock.CountsSamples: true };
        if (_rtp is not null)
            return (buffer.Packet is { } packet
                ? _rtp.Place(packet, buffer)
                : _rtp.Follow(buffer.Samples)) with
            { IsAbsolute = hasSharedTime };

        Placement? byReference = hasSharedTime ? _reference?.Place(buffer, buffer.Reference!.Value) : null;
        _isByReference = byReference is not null;
        return byReference is { } placement ? placement with { IsAbsolute = true } : _counted!.Place(buffer);
    }
}
