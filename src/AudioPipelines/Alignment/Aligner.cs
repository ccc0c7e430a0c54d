using AudioPipelines.Frames;
using AudioPipelines.Timing;

namespace AudioPipelines.Alignment;

/// <summary>
/// Puts the streams of one epoch in step. It takes audio by absolute sample index, and cuts frames whose sample i is the same
/// instant in every channel. Pure: no clock, no thread, no lock. Its owner calls it from one thread at a time.
/// </summary>
internal sealed partial class Aligner
{
    private readonly AlignerOptions _options;
    private readonly AlignedStream[] _streams;
    private readonly SilenceWatch? _lone;
    private long _latency;
    private long _firstCursor;
    private long _earliest = long.MinValue;
    private long _cursor = long.MinValue;
    private long _now;
    private long _skipped;

    public Aligner(AlignerOptions options)
    {
        _options = options;
        Latency = options.Latency;
        if (options.IsLive && options.ChannelsPerStream.Count == 1) _lone = new SilenceWatch(options.SampleRate);
        _streams = new AlignedStream[options.ChannelsPerStream.Count];
        for (int stream = 0, channel = 0; stream < _streams.Length; channel += options.ChannelsPerStream[stream++])
        {
            _streams[stream] = new AlignedStream(
                channel, options.ChannelsPerStream[stream], options.SampleType, options.FrameLength, options.Capacity,
                _lone is null ? 0 : options.HeldUp);
        }
    }

    public AlignerOptions Options => _options;

    public ReadOnlySpan<AlignedStream> Streams => _streams;

    /// <summary>How long after its end a live frame may be emitted at the latest, in samples; at most what the rings can
    /// bridge.</summary>
    public long Latency
    {
        get => _latency;
        set => _latency = Math.Clamp(value, 0, Math.Max(0, _options.Capacity - (2L * _options.FrameLength)));
    }

    /// <summary>Whether it is known where the first frame starts.</summary>
    public bool HasBegun => _cursor != long.MinValue;

    /// <summary>The index on the streams' timeline that frames call 0.</summary>
    public long Origin { get; private set; }

    /// <summary>Where the next frame starts.</summary>
    public long Cursor => _cursor;

    /// <summary>Whether all streams have ended and every sample has been emitted or counted.</summary>
    public bool IsDrained { get; private set; }

    /// <summary>Whether the next frame can be cut without waiting for a deadline.</summary>
    public bool HasCompleteFrame => HasBegun && !IsDrained && IsComplete(_cursor + _options.FrameLength);

    /// <summary>Whether frames that can be cut without waiting take half of the room.</summary>
    public bool HasHalfOfItsRoomComplete => HasBegun && !IsDrained && IsComplete(_cursor + Many);

    /// <summary>Half of the room, in samples; at least a frame.</summary>
    public int Many => Math.Max(_options.FrameLength, _options.Capacity / 2);

    /// <summary>The time at which the next frame is due, in nanoseconds of the timeline; <see langword="null"/> for sources that
    /// are not live, and before the first sample. The frames of a lone stream wait for its audio, since there is no other to be
    /// in step with, until it has been silent for too long.</summary>
    public long? NextDue
    {
        get
        {
            if (!_options.IsLive || !HasBegun || IsDrained) return null;
            long due = _cursor + _options.FrameLength + _latency - HeldUp;
            return SampleTime.ToNanoseconds(_lone is null ? due : Math.Max(due, _lone.BelievedAt), _options.SampleRate);
        }
    }

    /// <summary>How many samples a lone live stream's audio lies behind its time, because silence was emitted in its place before
    /// it came.</summary>
    public long HeldUp => _lone is null ? 0 : _streams[0].HeldUp;

    /// <summary>Takes audio of one stream. Each sample is stored, or counted under the reason why it is not.</summary>
    /// <param name="stream">The stream's number.</param>
    /// <param name="index">The index of the first sample.</param>
    /// <param name="audio">The samples.</param>
    /// <param name="isAbsolute">Whether the index is the time of a shared clock. If not, a lone live stream's audio is never
    /// late: it follows what has been emitted.</param>
    public void Write(int stream, long index, in SampleBlock audio, bool isAbsolute = false)
    {
        AlignedStream target = _streams[stream];
        if (target.EndIndex is not null)
        {
            // Another stream's error has ended all streams, and this one does not know yet.
            Trim(stream, audio.Length);
            return;
        }

        if (isAbsolute) target.KeepTime();
        else if (_lone is not null) index = target.Follow(index, audio.Length, Emitted);
        var range = new Interval(index, index + audio.Length);
        target.Account.Received += range.Length;
        target.Advance(range, HasBegun ? _cursor : index, FirstIndexInTime());
        BeginIfPossible();

        Interval wanted = HasBegun ? CountLateAndTrimmed(target, range) : range;
        if (wanted.IsEmpty) return;
        Interval fitting = MakeRoom(target, wanted);
        if (fitting.IsEmpty) return;
        long stored = target.Ring.Store(fitting.Start, audio.Slice((int)(fitting.Start - index), (int)fitting.Length));
        target.Account.Duplicate += fitting.Length - stored;
    }

    /// <summary>The first frame in which every stream has audio; <see langword="null"/> while one has not come.</summary>
    public long? FirstWholeFrame
    {
        get
        {
            long first = _cursor;
            foreach (AlignedStream stream in _streams)
            {
                if (stream.FirstIndex is null && stream.EndIndex is null) return null;
                first = Math.Max(first, stream.FirstIndex ?? long.MinValue);
            }

            return HasBegun ? NextMultiple(first, _options.FrameLength) : null;
        }
    }

    /// <summary>Lets no frame begin before an index, since other pipelines delivered up to there. Before the first frame is cut;
    /// live sources only.</summary>
    public void BeginFrom(long index)
    {
        _earliest = index;
        if (HasBegun && IsShortlyBefore(_cursor)) BeginAt(NextMultiple(index, _options.FrameLength));
    }

    /// <summary>Notes that a stream moves to an index. Its audio that waits there came before the move, and makes room.</summary>
    /// <param name="stream">The stream's number.</param>
    /// <param name="index">The index of its next audio.</param>
    /// <param name="isAbsolute">As for <see cref="Write"/>.</param>
    public void Replace(int stream, long index, bool isAbsolute = false)
    {
        _streams[stream].Rewind(isAbsolute ? index : index + HeldUp);
        _streams[stream].FollowFrom(index);
    }

    /// <summary>Counts audio whose place is no longer known.</summary>
    public void Trim(int stream, int samples)
    {
        _streams[stream].Account.Received += samples;
        _streams[stream].Account.Trimmed += samples;
    }

    /// <summary>Counts audio that was dropped on the way here.</summary>
    public void Overflow(int stream, long samples)
    {
        _streams[stream].Account.Received += samples;
        _streams[stream].Account.Overflow += samples;
    }

    /// <summary>Counts what resampling has inserted into a stream's audio or taken out of it, and what it holds back until more
    /// has come. <see cref="Write"/> counts what it is given as received, so that the difference is put right here.</summary>
    /// <param name="stream">The stream's number.</param>
    /// <param name="inserted">What it has put in; negative: taken out.</param>
    /// <param name="held">How much more it holds back than before.</param>
    public void Resample(int stream, int inserted, int held)
    {
        StreamAccount account = _streams[stream].Account;
        account.Resampled += inserted;
        account.Received += held - inserted;
        if (IsDrained) account.Trimmed += held;
        else account.Held += held;
    }

    /// <summary>Takes over what the streams' resamplers hold back, since it will be written here.</summary>
    public void TakeHeldFrom(Aligner before)
    {
        for (int stream = 0; stream < Math.Min(_streams.Length, before._streams.Length); stream++)
        {
            StreamAccount from = before._streams[stream].Account, to = _streams[stream].Account;
            (to.Held, to.Received) = (to.Held + from.Held, to.Received + from.Held);
            (from.Held, from.Received) = (0, from.Received - from.Held);
        }
    }

    /// <summary>Notes that a stream will deliver nothing more.</summary>
    public void End(int stream)
    {
        _streams[stream].End();
        BeginIfPossible();
        DrainIfEmpty();
    }

    /// <summary>Notes that no stream will deliver anything more; what waits becomes the last frames.</summary>
    public void EndAll()
    {
        for (int stream = 0; stream < _streams.Length; stream++) End(stream);
    }

    /// <summary>Drops all waiting audio.</summary>
    public void Abandon()
    {
        foreach (AlignedStream stream in _streams)
        {
            stream.Account.Trimmed += stream.Ring.Release(long.MaxValue) + stream.Account.Held;
            stream.Account.Held = 0;
        }

        IsDrained = true;
    }

    /// <summary>Whether the next frame is complete or due.</summary>
    /// <param name="now">The time in nanoseconds of the timeline. Not looked at unless the source is live.</param>
    public bool IsReady(long now)
    {
        if (!HasBegun || IsDrained) return false;
        _now = now;
        _lone?.Look(SampleTime.ToIndex(now, _options.SampleRate), _streams[0].Watermark);
        return HasCompleteFrame || (NextDue is { } deadline && now >= deadline);
    }

    /// <summary>Cuts the next frame, which <see cref="IsReady"/>.</summary>
    /// <param name="target">Receives the frame.</param>
    /// <param name="isClaimed">Whether the frame has a taker: its audio is delivered then.</param>
    /// <returns>False: the rest is too short for a frame, and is dropped.</returns>
    public bool TryCut(FrameBuffer target, bool isClaimed = true)
    {
        SkipWhatWasDropped();
        long end = _cursor + _options.FrameLength;
        foreach (AlignedStream stream in _streams) stream.CountDeadline(missed: !stream.IsCompleteTo(end));

        int length = _options.FrameLength;
        long sourceEnd = SourceEnd();
        if (sourceEnd < end && _options.Tail != EndOfStreamTail.Pad) length = (int)(sourceEnd - _cursor);
        if (sourceEnd < end && _options.Tail == EndOfStreamTail.Drop)
        {
            Abandon();
            return false;
        }

        target.Begin(_cursor - Origin, length, _skipped);
        for (int stream = 0; stream < _streams.Length; stream++)
            FrameCutter.Cut(_streams[stream], stream, _cursor, length, sourceEnd, target, isClaimed);
        _skipped = 0;
        MoveTo(_cursor + length);
        return true;
    }

    /// <summary>The account of each channel.</summary>
    public void AddTo(ChannelLedger[] ledgers)
    {
        foreach (AlignedStream stream in _streams)
        {
            ChannelLedger ledger = stream.Account.ToChannelLedger(stream.Ring.Pending + stream.Account.Held);
            for (int channel = 0; channel < stream.Ring.Channels; channel++) ledgers[stream.FirstChannel + channel] += ledger;
        }
    }

    /// <summary>The end of what has been emitted; before any index while nothing has.</summary>
    private long Emitted => _cursor > _firstCursor ? _cursor : long.MinValue;

    /// <summary>The first index whose audio is in time for a frame that waits for it, as of the last attempt to cut a
    /// frame.</summary>
    private long FirstIndexInTime() => _options.IsLive ? SampleTime.ToIndex(_now, _options.SampleRate) - _latency : long.MaxValue;

    /// <summary>Whether all streams that frames wait for, and at least one stream, have come to <paramref name="end"/>, or
    /// nothing more can come.</summary>
    private bool IsComplete(long end)
    {
        bool anyLeads = false;
        bool allEnded = true;
        foreach (AlignedStream stream in _streams)
        {
            if (!stream.IsCompleteTo(end) && !stream.IsStalled) return false;
            anyLeads |= stream.Watermark >= end;
            allEnded &= stream.EndIndex is not null;
        }

        return anyLeads || allEnded; // if the others are stalled or have ended, time goes on by the clock alone
    }

    /// <summary>The end of the last stream; beyond any index while one of them goes on.</summary>
    private long SourceEnd()
    {
        long last = long.MinValue;
        foreach (AlignedStream stream in _streams) last = Math.Max(last, stream.EndIndex ?? long.MaxValue);
        return last;
    }

    private void BeginIfPossible()
    {
        if (HasBegun) return;
        long earliest = long.MaxValue;
        bool all = true;
        foreach (AlignedStream stream in _streams)
        {
            earliest = Math.Min(earliest, stream.FirstIndex ?? long.MaxValue);
            all &= stream.FirstIndex is not null || stream.EndIndex is not null;
        }

        if (earliest == long.MaxValue || !(all || _options.IsLive)) return;
        if (IsShortlyBefore(earliest)) earliest = _earliest;
        BeginAt(_options.IsLive ? NextMultiple(earliest, _options.FrameLength) : earliest);
    }

    private void BeginAt(long index)
    {
        Origin = _options.Origin ?? (_options.IsLive ? 0 : index);
        _firstCursor = _cursor = _options.Start is { } start ? Math.Max(index, Origin + start) : index;
        _skipped = 0;
        foreach (AlignedStream stream in _streams)
        {
            stream.Account.Trimmed += stream.Ring.Release(_cursor);
            stream.Ring.LetFramesBeginAt(_cursor);
        }

        DrainIfEmpty();
    }

    /// <summary>Whether an index lies before the first one of any frame, by no more than is possible for the same
    /// numbering.</summary>
    private bool IsShortlyBefore(long index) => index < _earliest && _earliest - index <= _options.Capacity;

    /// <summary>Counts the part of a range that lies before the next frame, and returns the rest.</summary>
    private Interval CountLateAndTrimmed(AlignedStream stream, Interval range)
    {
        long trimmed = Math.Max(0, range.Intersect(long.MinValue, _firstCursor).Length);
        long late = Math.Max(0, range.Intersect(_firstCursor, _cursor).Length);
        stream.Account.Trimmed += trimmed;
        stream.Account.Late += late;
        return range with { Start = range.Start + trimmed + late };
    }

    private void MoveTo(long cursor)
    {
        foreach (AlignedStream stream in _streams) stream.Ring.Release(cursor);
        _cursor = cursor;
        DrainIfEmpty();
    }

    private void DrainIfEmpty()
    {
        long end = SourceEnd();
        if (end != long.MaxValue && (!HasBegun || _cursor >= end)) IsDrained = true;
    }

    private static long NextMultiple(long value, int factor)
    {
        long remainder = ((value % factor) + factor) % factor;
        return remainder == 0 ? value : value + factor - remainder;
    }
}
