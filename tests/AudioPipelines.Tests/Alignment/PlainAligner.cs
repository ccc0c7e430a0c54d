using AudioPipelines.Alignment;

namespace AudioPipelines.Tests.Alignment;

/// <summary>What a frame of <see cref="PlainAligner"/> holds: for each stream one letter a sample, '.' for audio, else the
/// initial of the gap's reason.</summary>
internal sealed record PlainFrame(long Start, long Skipped, string[] Streams);

/// <summary>What the aligner must do, without a thought for speed: each sample is an entry in a set. Times are in
/// samples.</summary>
internal sealed class PlainAligner(AlignerOptions options)
{
    private readonly PlainStream[] _streams = [.. options.ChannelsPerStream.Select(_ => new PlainStream())];
    private long _firstCursor;
    private long _skipped;
    private long _now;
    private long _heard = long.MinValue;
    private long _silence;

    public long? Cursor { get; private set; }

    public bool IsDrained { get; private set; }

    public ChannelLedger LedgerOf(int stream) => _streams[stream].Ledger with { Pending = _streams[stream].Waiting.Count };

    public void Write(int stream, long index, int samples)
    {
        PlainStream target = _streams[stream];
        target.Ledger = target.Ledger with { Received = target.Ledger.Received + samples };
        target.First = Math.Min(target.First ?? index, index);
        target.Furthest = Math.Max(target.Furthest, index + samples);
        bool isInTime = options.IsLive && target.Furthest > _now - options.Latency;
        if (target.Furthest > (Cursor ?? index) || isInTime) target.MissedDeadlines = 0;
        BeginIfKnown();

        var wanted = new List<long>();
        for (long at = index; at < index + samples; at++)
        {
            if (Cursor is not null && at < _firstCursor)
                target.Ledger = target.Ledger with { Trimmed = target.Ledger.Trimmed + 1 };
            else if (at < Cursor) target.Ledger = target.Ledger with { Late = target.Ledger.Late + 1 };
            else wanted.Add(at);
        }

        foreach (long at in Fitting(target, wanted))
        {
            if (!target.Waiting.Add(at)) target.Ledger = target.Ledger with { Duplicate = target.Ledger.Duplicate + 1 };
        }
    }

    public void End(int stream)
    {
        PlainStream target = _streams[stream];
        target.HasEnded = true;
        BeginIfKnown();
        IsDrained |= SourceEnd() is { } end && (Cursor is null || Cursor >= end);
    }

    /// <summary>The next frame, if it is complete or due.</summary>
    public PlainFrame? Cut(long now)
    {
        if (Cursor is not { } start || IsDrained) return null;
        _silence = _streams[0].Furthest == _heard ? _silence + Math.Clamp(now - _now, 0, options.SampleRate) : 0;
        _heard = _streams[0].Furthest;
        _now = now;
        long end = start + options.FrameLength;
        bool waitsForever = _streams.Length == 1 && _silence < 2L * options.SampleRate; // a lone stream is in step with nothing
        bool due = options.IsLive && now >= end + options.Latency && !waitsForever;
        bool waitsForNone = _streams.All(stream => stream.HasReached(end) || stream.IsStalled);
        bool complete = waitsForNone
            && (_streams.Any(stream => stream.Furthest >= end) || _streams.All(stream => stream.HasEnded));
        if (!due && !complete) return null;
        end = (start = SkipWhatWasDropped(start)) + options.FrameLength;
        foreach (PlainStream stream in _streams) stream.MissedDeadlines = stream.HasReached(end) ? 0 : stream.MissedDeadlines + 1;

        long sourceEnd = SourceEnd() ?? long.MaxValue;
        long frameEnd = options.Tail == EndOfStreamTail.Pad ? end : Math.Min(end, sourceEnd);
        if (options.Tail == EndOfStreamTail.Drop && frameEnd < end)
        {
            foreach (PlainStream stream in _streams) stream.LetGo(long.MaxValue, gone => new ChannelLedger { Trimmed = gone });
            IsDrained = true;
            return null;
        }

        var frame = new PlainFrame(start, _skipped, [.. _streams.Select(stream => stream.Take(start, frameEnd, sourceEnd))]);
        _skipped = 0;
        Cursor = frameEnd;
        IsDrained = frameEnd >= sourceEnd;
        return frame;
    }

    /// <summary>Of more frames than a ring holds, all whose audio was dropped, one is cut.</summary>
    private long SkipWhatWasDropped(long start)
    {
        PlainStream[] goOn = [.. _streams.Where(stream => !stream.HasEnded || stream.Furthest > start)];
        if (goOn.Length == 0) return start;
        long reached = goOn.Min(stream => Math.Min(stream.DroppedTo, stream.Waiting.Append(long.MaxValue).Min()));
        if (reached < start + options.Capacity) return start;
        long next = start;
        while (next + (2 * options.FrameLength) <= reached) next += options.FrameLength;
        _skipped += next - start;
        return next;
    }

    private long? SourceEnd() =>
        _streams.All(stream => stream.HasEnded) ? _streams.Max(stream => stream.Furthest) : null;

    private void BeginIfKnown()
    {
        PlainStream[] started = [.. _streams.Where(stream => stream.First is not null)];
        bool allKnown = _streams.All(stream => stream.First is not null || stream.HasEnded);
        if (Cursor is not null || started.Length == 0 || !(options.IsLive || allKnown)) return;
        long earliest = started.Min(stream => stream.First!.Value);
        while (options.IsLive && earliest % options.FrameLength != 0) earliest++;
        _firstCursor = earliest;
        Cursor = earliest;
        foreach (PlainStream stream in _streams) stream.LetGo(earliest, gone => new ChannelLedger { Trimmed = gone });
    }

    /// <summary>A ring never holds samples that are its capacity or more apart.</summary>
    private List<long> Fitting(PlainStream target, List<long> wanted)
    {
        if (wanted.Count == 0) return wanted;
        bool holds = target.Waiting.Count > 0;
        long low = holds ? target.Waiting.Min : wanted[0];
        long high = holds ? target.Waiting.Max : wanted[0];
        if (Math.Max(high, wanted[^1]) - Math.Min(low, wanted[0]) < options.Capacity) return wanted;

        long next = Cursor ?? 0;
        while (Math.Max(high, wanted[^1]) - next >= options.Capacity) next += options.FrameLength;
        bool fillsUp = holds && wanted[^1] <= high;
        bool othersHaveCome = fillsUp
            || _streams.All(other => other == target || other.First is null || other.IsStalled || other.HasReached(next));
        if (options.SlowConsumer == SlowConsumerPolicy.DropOldest && Cursor is { } cursor && othersHaveCome)
        {
            _skipped += next - cursor;
            cursor = next;
            Cursor = cursor;
            foreach (PlainStream stream in _streams) stream.LetGo(cursor, gone => new ChannelLedger { Overflow = gone });
            target.Ledger += new ChannelLedger { Overflow = wanted.RemoveAll(at => at < cursor) };
        }
        else
        {
            long last = wanted[^1];
            int overflow = wanted.RemoveAll(at => high - at >= options.Capacity);
            if (wanted.Count > 0) low = Math.Min(low, wanted[0]);
            overflow += wanted.RemoveAll(at => at - low >= options.Capacity);
            target.Ledger += new ChannelLedger { Overflow = overflow };
            if (wanted.Count == 0 || wanted[^1] < last) target.DroppedTo = Math.Max(target.DroppedTo, last + 1);
        }

        return wanted;
    }
}
