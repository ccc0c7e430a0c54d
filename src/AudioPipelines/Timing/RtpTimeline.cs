namespace AudioPipelines.Timing;

/// <summary>Sample indices of a stream of RTP packets, from their timestamps: exact, whatever the network does to their
/// arrival.</summary>
internal sealed class RtpTimeline(
    int stream, int sampleRate, SourceTimeline timeline, ClockSharing sharing,
    PipelinePlan.DriftHandling handling = PipelinePlan.DriftHandling.Move)
{
    /// <summary>How many packets in a row must carry a reference time that contradicts their timestamps before it is
    /// believed.</summary>
    private const int PacketsToBelieve = 3;

    /// <summary>The part of a second by which a running stream's arrival wanders at most.</summary>
    private const int LargestJitter = 20;

    private const string SetClock = "has a sender that set its clock";

    /// <summary>The share of a new difference that goes into the lag.</summary>
    private const double FollowingGain = 1.0 / 16;

    private readonly DriftWatch _drift = new(stream, sampleRate, timeline);
    private TimelineRevision _numbering;
    private AlignmentBasis _basis;
    private uint? _ssrc;
    private int _clock;
    private long _extended;
    private long _shift;
    private long _next;
    private double _lag;
    private long _largest;
    private long _believed; // what it will be from then on
    private long? _believedFrom;
    private int _contradictions;
    private long _correction;
    private bool _isCorrection;
    private string? _reason;

    /// <summary>Whether the stream counts on the same clock as the source's timeline.</summary>
    public bool IsShared => _basis is AlignmentBasis.RtpTimestamps or AlignmentBasis.ReferenceTime;

    /// <summary>Whether it has come, and counts on another clock.</summary>
    public bool HasOwnClock => _ssrc is not null && !IsShared;

    /// <summary>Moves what comes next: a correction has put so many samples more, or less, than came.</summary>
    public void Move(long samples)
    {
        _shift += samples;
        _next += samples;
    }

    /// <summary>Moves what comes next, at once and in an epoch.</summary>
    public void MoveAtOnce(long samples) => _correction = samples;

    /// <summary>Places audio whose packet is not known: it follows what came before.</summary>
    /// <param name="samples">Samples per channel.</param>
    public Placement Follow(int samples)
    {
        KeepUp();
        _next += samples;
        return new Placement(_next - samples, Continuity.Contiguous, _numbering.Number);
    }

    /// <summary>Places the audio of a packet.</summary>
    /// <param name="packet">What the packet said; its clock rate is the sample rate.</param>
    /// <param name="buffer">The packet's buffer.</param>
    public Placement Place(in RtpPacket packet, in BufferFacts buffer)
    {
        KeepUp();
        long arrival = buffer.RunningTime ?? timeline.ToRunningTime(_next, sampleRate);
        Continuity continuity;
        bool isOther = _ssrc is not null && _ssrc != packet.Ssrc;
        _isCorrection = false;
        if (_ssrc == packet.Ssrc)
        {
            _extended += unchecked((int)(packet.Timestamp - (uint)_extended));
            continuity = Continue(packet, buffer.Reference, arrival);
        }
        else
        {
            bool isFirst = _ssrc is null;
            _lag = 0;
            _largest = SourceTimeline.LargestOffsetOf(sharing, sampleRate);
            continuity = Anchor(packet, buffer.Reference, arrival, "has another sender");
            if (isFirst) continuity = Continuity.First;
        }

        long index = _extended + _shift;
        _next = index + buffer.Samples;
        if (IsShared) timeline.Follow(stream, index, arrival, buffer.Reference, packet.Reports);
        return new Placement(index, continuity, _numbering.Number, continuity == Continuity.NewMapping ? _reason : null)
        {
            IsOtherClock = isOther,
            IsCorrection = _isCorrection,
            Reported = _basis == AlignmentBasis.SenderReports ? BySender(buffer.Reference) : null,
        };
    }

    private Continuity Continue(in RtpPacket packet, in ReferenceTime? reference, long arrival)
    {
        long index = _extended + _shift;
        if (packet.Clock != _clock) return AnchorAnew(packet, reference, arrival);
        if (Contradicts(reference, index) && TakeReference(packet, reference!.Value, index, arrival) is { } taken) return taken;
        if (!IsShared)
        {
            if (WhyElsewhere(packet, reference, arrival) is { } reason) return Anchor(packet, reference, arrival, reason);
            if (_correction != 0)
            {
                (long by, _correction, _isCorrection) = (_correction, 0, true);
                _drift.Restart();
                return Move(by, DriftCorrection.Reason);
            }

            long drifted = _drift.Observe(arrival, (BySender(reference) ?? timeline.ToIndex(arrival, sampleRate)) - index);
            if (drifted != 0 && handling != PipelinePlan.DriftHandling.Ignore) return Move(drifted, DriftWatch.Reason);
        }

        if (index == _next)
        {
            _lag += (index - timeline.ToIndex(arrival, sampleRate) - _lag) * FollowingGain;
            return Continuity.Contiguous;
        }

        if (Math.Abs(index - _next) <= sampleRate) return Continuity.Jump;
        // A long jump is an outage if time says so too; otherwise the sender has set its clock.
        bool isOutage = Math.Abs(index - timeline.ToIndex(arrival, sampleRate)) <= sampleRate;
        return isOutage ? Continuity.Jump : AnchorAnew(packet, reference, arrival);
    }

    /// <summary>Where the stream is expected, and how far from there its timestamps may be if its clock is shared.</summary>
    private RtpExpectation Expectation => new((long)Math.Round(_lag), _largest);

    private Continuity Move(long samples, string reason)
    {
        _shift += samples;
        _reason = reason;
        return Continuity.NewMapping;
    }

    /// <summary>Whether a packet's reference time adds something about its index.</summary>
    private bool Contradicts(in ReferenceTime? reference, long index)
    {
        if (reference is not { Clock.CountsSamples: true } time) return false;
        if (_basis != AlignmentBasis.ReferenceTime) return true;
        _contradictions = time.ToIndex(sampleRate) == index ? 0 : _contradictions + 1;
        return _contradictions >= PacketsToBelieve;
    }

    private Continuity? TakeReference(in RtpPacket packet, in ReferenceTime reference, long index, long arrival)
    {
        if (timeline.JoinByReference(stream, reference, index, arrival, sampleRate, packet.Timestamp) is not { } joined)
            return _basis == AlignmentBasis.ReferenceTime
                ? Anchor(packet, null, arrival, "no longer agrees with the clock that the others share")
                : null;
        _basis = AlignmentBasis.ReferenceTime;
        _contradictions = 0;
        bool isRebased = timeline.Rebased(ref _numbering) != 0;
        Continuity moved = Move(joined - index, "brought the time of a shared clock");
        // All streams are renumbered then, and this one goes on.
        return isRebased || joined == index ? Continuity.Contiguous : moved;
    }

    /// <summary>Why a stream moves that was placed by its arrival: more is known now than at its start.</summary>
    private string? WhyElsewhere(in RtpPacket packet, in ReferenceTime? reference, long arrival)
    {
        if (_basis != AlignmentBasis.Arrival) return null;
        if (_believedFrom <= arrival) (_largest, _believedFrom) = (_believed, null);
        if (timeline.FindByRtp(packet.Timestamp, arrival, sampleRate, sharing, Expectation) is not null)
            return "counts on the clock of the others";
        return BySender(reference) is not null ? "is related to the others by its sender's reports now" : null;
    }

    private long? BySender(in ReferenceTime? reference) =>
        sharing is ClockSharing.Auto or ClockSharing.Rtcp && reference is { Clock.CountsSamples: false } report
            ? timeline.FindBySender(report, sampleRate)
            : null;

    /// <summary>Places a stream whose sender has set its clock. Often all senders do, since their master was set. Until the last
    /// one has, the timestamps of this stream would put it ahead of time or, for good, behind it; so for a second it goes by its
    /// arrival. After that its timestamps are believed as before, with less room for chance: the distance between stream and
    /// arrival is known by now.</summary>
    private Continuity AnchorAnew(in RtpPacket packet, in ReferenceTime? reference, long arrival)
    {
        long room = _believedFrom is null ? _largest : _believed;
        _believed = Math.Min(room, Math.Max(sampleRate / 4, room / 4));
        _largest = Math.Min(room, sampleRate / LargestJitter);
        _believedFrom = arrival + SampleTime.NanosecondsPerSecond;
        return Anchor(packet, reference, arrival, SetClock);
    }

    private Continuity Anchor(in RtpPacket packet, in ReferenceTime? reference, long arrival, string reason)
    {
        _reason = reason;
        _ssrc = packet.Ssrc;
        _clock = packet.Clock;
        _extended = packet.Timestamp;
        _drift.Restart();
        _correction = 0;
        do
        {
            timeline.Rebased(ref _numbering);
            _shift = FindIndex(packet, reference, arrival) - _extended;
        }
        while (!timeline.IsCurrent(_numbering)); // another stream, or this one, has renumbered the timeline meanwhile

        return Continuity.NewMapping;
    }

    private long FindIndex(in RtpPacket packet, in ReferenceTime? reference, long arrival)
    {
        if (reference is { Clock.CountsSamples: true } time
            && timeline.JoinByReference(stream, time, null, arrival, sampleRate, packet.Timestamp) is { } exact)
        {
            _basis = AlignmentBasis.ReferenceTime;
            return exact;
        }

        (long index, bool isShared) = timeline.JoinByRtp(stream, packet.Timestamp, arrival, sampleRate, sharing, Expectation);
        _basis = isShared ? AlignmentBasis.RtpTimestamps : AlignmentBasis.Arrival;
        if (isShared || BySender(reference) is not { } bySender) return index;
        _basis = AlignmentBasis.SenderReports;
        timeline.NoteSender(stream);
        return bySender;
    }

    /// <summary>Follows a timeline that another stream has renumbered.</summary>
    private void KeepUp()
    {
        long moved = timeline.Rebased(ref _numbering);
        _shift += moved;
        _next += moved;
    }
}
