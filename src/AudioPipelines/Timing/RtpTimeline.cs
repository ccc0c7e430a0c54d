namespace AudioPipelines.Timing;

/// <summary>Sample indices of a stream of RTP packets, from their timestamps: exact, whatever the network does to their arrival.</summary>
internal sealed class RtpTimeline(int sampleRate, RtpClockRelation relation)
{
    private uint? _ssrc;
    private long _extended;
    private long _shift;
    private long _next;

    /// <summary>Whether the stream counts on the same clock as the source's timeline.</summary>
    public bool IsShared { get; private set; }

    /// <summary>Places audio whose packet is not known: it follows what came before.</summary>
    /// <param name="samples">Samples per channel.</param>
    public Placement Follow(int samples)
    {
        _next += samples;
        return new Placement(_next - samples, Continuity.Contiguous);
    }

    /// <summary>Places the audio of a packet.</summary>
    /// <param name="stamp">What the packet said; its clock rate is the sample rate.</param>
    /// <param name="buffer">What the buffer says that came out of it.</param>
    public Placement Place(in RtpStamp stamp, in BufferTime buffer)
    {
        long arrival = buffer.RunningTime is { } time ? SampleTime.ToIndex(time, sampleRate) : _next - (relation.Offset ?? 0);
        Continuity continuity = Continuity.First;
        if (_ssrc == stamp.Ssrc)
        {
            _extended += unchecked((int)(stamp.Timestamp - (uint)_extended));
            continuity = Continue(arrival);
        }
        else if (_ssrc is not null)
        {
            continuity = Continuity.NewMapping;
        }

        if (continuity is Continuity.First or Continuity.NewMapping) Anchor(stamp, arrival);
        long index = _extended + _shift;
        _next = index + buffer.Samples;
        return new Placement(index, continuity);
    }

    private Continuity Continue(long arrival)
    {
        long index = _extended + _shift;
        if (index == _next) return Continuity.Contiguous;
        if (Math.Abs(index - _next) <= sampleRate) return Continuity.Jump;
        // A long jump is an outage if time says so too; otherwise the sender has set its clock.
        long predicted = arrival + (relation.Offset ?? 0);
        return Math.Abs(index - predicted) <= sampleRate ? Continuity.Jump : Continuity.NewMapping;
    }

    private void Anchor(in RtpStamp stamp, long arrival)
    {
        _ssrc = stamp.Ssrc;
        _extended = stamp.Timestamp;
        (long index, IsShared) = relation.Anchor(stamp.Timestamp, arrival, sampleRate);
        _shift = index - _extended;
    }
}
