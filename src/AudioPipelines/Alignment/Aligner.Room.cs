namespace AudioPipelines.Alignment;

/// <content>Room in the rings, and what becomes of audio that finds none.</content>
internal sealed partial class Aligner
{
    /// <summary>How many of <paramref name="samples"/> from <paramref name="index"/> on fit now.</summary>
    public int Writable(int stream, long index, int samples, bool isAbsolute = false)
    {
        AlignedStream target = _streams[stream];
        if (target.EndIndex is not null) return samples;
        if (_lone is not null && !isAbsolute) index += target.HeldUpAt(index, Emitted);
        Interval fitting = target.Ring.Fitting(new Interval(index, index + samples));
        if (fitting.Start == index) return (int)fitting.Length;
        if (_lone is not null) target.Expect(index);
        return 0;
    }

    /// <summary>Whether a stream's ring has room for so many samples, or holds too few for a frame that would make
    /// room.</summary>
    public bool HasRoomFor(int stream, int samples)
    {
        long span = _streams[stream].Ring.Span;
        return span < _options.FrameLength || span + samples <= _options.Capacity;
    }

    /// <summary>How many samples fit into a stream's ring.</summary>
    public long RoomFor(int stream) => _options.Capacity - _streams[stream].Ring.Span;

    /// <summary>Applies the policy for audio without room, and returns the part that fits.</summary>
    private Interval MakeRoom(AlignedStream stream, Interval wanted)
    {
        Interval fitting = stream.Ring.Fitting(wanted);
        if (fitting == wanted) return wanted;
        if (_options.SlowConsumer == SlowConsumerPolicy.DropOldest && HasBegun)
        {
            long end = Math.Max(wanted.End, stream.Ring.EndOr(wanted.End));
            long frames = (end - _options.Capacity - _cursor + _options.FrameLength - 1) / _options.FrameLength;
            long cursor = _cursor + (frames * _options.FrameLength);
            if (wanted.End <= stream.Ring.EndOr(long.MinValue) || !LeadsTooFar(stream, cursor))
            {
                Skip(cursor);
                fitting = wanted with { Start = Math.Clamp(_cursor, wanted.Start, wanted.End) };
            }
        }

        stream.Account.Overflow += wanted.Length - (fitting.IsEmpty ? 0 : fitting.Length);
        if (fitting.IsEmpty || fitting.End < wanted.End) stream.DroppedTo = Math.Max(stream.DroppedTo, wanted.End);
        return fitting;
    }

    /// <summary>Whether room for a stream would come from frames that other streams have not reached. Then the consumer is not
    /// too slow: the stream is ahead of its time, and loses the audio itself.</summary>
    private bool LeadsTooFar(AlignedStream stream, long cursor)
    {
        foreach (AlignedStream other in _streams)
        {
            if (other != stream && other.FirstIndex is not null && !other.IsStalled && !other.IsCompleteTo(cursor)) return true;
        }

        return false;
    }

    /// <summary>Gives up frames of which all audio was dropped for want of room, if they are more than a ring holds. Cut one by
    /// one, they would hold up a consumer that is slower than its source, and it would never see audio again.</summary>
    private void SkipWhatWasDropped()
    {
        long reached = long.MaxValue;
        foreach (AlignedStream stream in _streams)
        {
            if (stream.EndIndex <= _cursor) continue;
            reached = Math.Min(reached, Math.Min(stream.DroppedTo, stream.Ring.StartOr(long.MaxValue)));
        }

        if (reached == long.MaxValue || reached < _cursor + _options.Capacity) return;
        long frames = ((reached - _cursor) / _options.FrameLength) - 1; // one remains, which tells
        Skip(_cursor + (frames * _options.FrameLength));
    }

    /// <summary>Gives up the frames before an index because the consumer was too slow for them.</summary>
    private void Skip(long cursor)
    {
        _skipped += cursor - _cursor;
        foreach (AlignedStream stream in _streams) stream.Account.Overflow += stream.Ring.Release(cursor);
        _cursor = cursor;
        DrainIfEmpty();
    }
}
