namespace AudioPipelines.Timing;

/// <summary>Sample indices of a stream whose buffers carry the time of a shared clock, and do not come from RTP
/// packets.</summary>
/// <remarks>If such a time falls between two samples (behind a resampler, say), samples are counted, and the time only shows
/// jumps.</remarks>
internal sealed class ReferenceTimeline(int stream, int sampleRate, SourceTimeline timeline)
{
    /// <summary>How many buffers in a row must agree on a jump without a flag.</summary>
    private const int BuffersToBelieve = 3;

    /// <summary>How many samples a time between two samples may be off without being a jump.</summary>
    private const int Tolerance = 2;

    private TimelineRevision _numbering;
    private long? _next;
    private int _disagreeing;

    /// <summary>Places a buffer that carries such a time.</summary>
    /// <returns><see langword="null"/> when its clock is not the one that the other streams count on.</returns>
    public Placement? Place(in BufferFacts buffer, in ReferenceTime time)
    {
        _next += timeline.Rebased(ref _numbering);
        long arrival = buffer.RunningTime ?? 0;
        long index = time.ToIndex(sampleRate);
        Continuity continuity = Continue(buffer, time, index, arrival);
        if (continuity is Continuity.First or Continuity.NewMapping)
        {
            if (timeline.JoinByReference(stream, time, _next, arrival, sampleRate, null) is null) return null;
            timeline.Rebased(ref _numbering);
        }

        if (continuity == Continuity.Contiguous) index = _next!.Value;
        _next = index + buffer.Samples;
        timeline.Follow(stream, index, arrival, time);
        return new Placement(index, continuity, _numbering.Number, "set its shared clock");
    }

    private Continuity Continue(in BufferFacts buffer, in ReferenceTime time, long index, long arrival)
    {
        if (_next is not { } next) return Continuity.First;
        bool isExact = time.IsOnSample(sampleRate);
        long jump = Math.Abs(index - next);
        if (jump <= (isExact ? 0 : Tolerance))
        {
            _disagreeing = 0;
            return Continuity.Contiguous;
        }

        if (!isExact && !buffer.IsDiscontinuous && ++_disagreeing < BuffersToBelieve) return Continuity.Contiguous;
        _disagreeing = 0;
        bool isOnTimeline = jump <= sampleRate || Math.Abs(index - timeline.ToIndex(arrival, sampleRate)) <= sampleRate;
        return isOnTimeline ? Continuity.Jump : Continuity.NewMapping;
    }
}
