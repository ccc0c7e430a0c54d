namespace AudioPipelines.Timing;

/// <summary>Sample indices of a stream of RTP packets, from their timestamps: exact, whatever the network does to their arrival.</summary>
internal sealed class RtpTimeline(int stream, int sampleRate, SourceTimeline timeline, ClockSharing sharing)
{
    /// <summary>So many packets in a row must carry a reference time that contradicts their timestamps before it is believed.</summary>
    private const int PacketsToBelieve = 3;

    private readonly DriftWatch _drift = new(stream, sampleRate, timeline);
    private Numbering _numbering;
    private AlignmentBasis _basis;
    private uint? _ssrc;
    private long _extended;
    private long _shift;
    private long _next;
    private int _contradictions;
    private string? _reason;

    /// <summary>Whether the stream counts on the same clock as the source's timeline.</summary>
    public bool IsShared => _basis is AlignmentBasis.RtpTimestamps or AlignmentBasis.ReferenceTime;

    /// <summary>Places audio whose packet is not known: it follows what came before.</summary>
    /// <param name="samples">Samples per channel.</param>
    public Placement Follow(int samples)
    {
        KeepUp();
        _next += samples;
        return new Placement(_next - samples, Continuity.Contiguous, _numbering.Number);
    }

    /// <summary>Places the audio of a packet.</summary>
    /// <param name="stamp">What the packet said; its clock rate is the sample rate.</param>
    /// <param name="buffer">What the buffer says that came out of it.</param>
    public Placement Place(in RtpStamp stamp, in BufferTime buffer)
    {
        KeepUp();
        long arrival = buffer.RunningTime ?? timeline.ToRunningTime(_next, sampleRate);
        Continuity continuity = Continuity.First;
        if (_ssrc == stamp.Ssrc)
        {
            _extended += unchecked((int)(stamp.Timestamp - (uint)_extended));
            continuity = Continue(stamp, buffer.Reference, arrival);
        }
        else if (_ssrc is not null)
        {
            continuity = Remap("has another sender");
        }

        if (continuity is Continuity.First or Continuity.NewMapping) Anchor(stamp, buffer.Reference, arrival);
        long index = _extended + _shift;
        _next = index + buffer.Samples;
        if (IsShared) timeline.Follow(stream, index, arrival, buffer.Reference);
        return new Placement(index, continuity, _numbering.Number, _reason);
    }

    private Continuity Continue(in RtpStamp stamp, in ReferenceTime? reference, long arrival)
    {
        long index = _extended + _shift;
        if (Contradicts(reference, index) && TakeReference(stamp, reference!.Value, index, arrival) is { } taken) return taken;
        if (!IsShared && WhyElsewhere(stamp, reference, index, arrival) is { } reason) return Remap(reason);
        if (index == _next) return Continuity.Contiguous;
        if (Math.Abs(index - _next) <= sampleRate) return Continuity.Jump;
        // A long jump is an outage if time says so too; otherwise the sender has set its clock.
        return Math.Abs(index - timeline.ToIndex(arrival, sampleRate)) <= sampleRate ? Continuity.Jump : Remap("has a sender that set its clock");
    }

    private Continuity Remap(string reason)
    {
        _reason = reason;
        return Continuity.NewMapping;
    }

    /// <summary>Whether a packet's reference time has something new to say of its index.</summary>
    private bool Contradicts(in ReferenceTime? reference, long index)
    {
        if (reference is not { Clock.CountsSamples: true } time) return false;
        if (_basis != AlignmentBasis.ReferenceTime) return true;
        _contradictions = time.ToIndex(sampleRate) == index ? 0 : _contradictions + 1;
        return _contradictions >= PacketsToBelieve;
    }

    private Continuity? TakeReference(in RtpStamp stamp, in ReferenceTime reference, long index, long arrival)
    {
        if (timeline.JoinByReference(stream, reference, index, arrival, sampleRate, stamp.Timestamp) is not { } joined)
            return _basis == AlignmentBasis.ReferenceTime ? Remap("no longer agrees with the clock that the others share") : null;
        _basis = AlignmentBasis.ReferenceTime;
        _contradictions = 0;
        bool isRenumbered = timeline.Renumbered(ref _numbering) != 0;
        long moved = joined - index;
        _shift += moved;
        _next += moved;
        // All streams are numbered anew then, and this one goes on.
        return isRenumbered || moved == 0 ? Continuity.Contiguous : Remap("brought the time of a shared clock");
    }

    /// <summary>Why a stream with a clock of its own belongs elsewhere: it has drifted away, or more is known now than at its start.</summary>
    private string? WhyElsewhere(in RtpStamp stamp, in ReferenceTime? reference, long index, long arrival)
    {
        bool isByArrival = _basis == AlignmentBasis.Arrival;
        if (isByArrival && timeline.FindByRtp(stamp.Timestamp, arrival, sampleRate, sharing) is not null) return "counts on the clock of the others";
        long? bySender = BySender(reference);
        if (isByArrival && bySender is not null) return "is related to the others by its sender's reports now";
        return _drift.Observe(arrival, (bySender ?? timeline.ToIndex(arrival, sampleRate)) - index) ? DriftWatch.Reason : null;
    }

    private long? BySender(in ReferenceTime? reference) =>
        sharing is ClockSharing.Auto or ClockSharing.Rtcp && reference is { Clock.CountsSamples: false } report
            ? timeline.FindBySender(report, sampleRate)
            : null;

    private void Anchor(in RtpStamp stamp, in ReferenceTime? reference, long arrival)
    {
        _ssrc = stamp.Ssrc;
        _extended = stamp.Timestamp;
        _drift.Restart();
        do
        {
            timeline.Renumbered(ref _numbering);
            _shift = FindIndex(stamp, reference, arrival) - _extended;
        }
        while (!timeline.IsCurrent(_numbering)); // another stream, or this one, has numbered the timeline anew meanwhile
    }

    private long FindIndex(in RtpStamp stamp, in ReferenceTime? reference, long arrival)
    {
        if (reference is { Clock.CountsSamples: true } time
            && timeline.JoinByReference(stream, time, null, arrival, sampleRate, stamp.Timestamp) is { } exact)
        {
            _basis = AlignmentBasis.ReferenceTime;
            return exact;
        }

        (long index, bool isShared) = timeline.JoinByRtp(stream, stamp.Timestamp, arrival, sampleRate, sharing);
        _basis = isShared ? AlignmentBasis.RtpTimestamps : AlignmentBasis.Arrival;
        if (isShared || BySender(reference) is not { } bySender) return index;
        _basis = AlignmentBasis.SenderReports;
        timeline.NoteSender(stream);
        return bySender;
    }

    /// <summary>Follows a timeline that was numbered anew by another stream.</summary>
    private void KeepUp()
    {
        long moved = timeline.Renumbered(ref _numbering);
        _shift += moved;
        _next += moved;
    }
}
