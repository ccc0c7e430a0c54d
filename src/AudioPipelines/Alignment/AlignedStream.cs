using AudioPipelines.Frames;

namespace AudioPipelines.Alignment;

/// <summary>One stream as the aligner sees it: its ring, how far it has come, and whether it is still waited for.</summary>
/// <param name="firstChannel">The source's channel that its first channel is.</param>
/// <param name="channels">Its channels.</param>
/// <param name="sampleType">What the frames hold.</param>
/// <param name="frameLength">Samples in a frame.</param>
/// <param name="capacity">Samples that its ring spans.</param>
/// <param name="heldUp">How much later than its indices its audio is put from the start, in samples.</param>
internal sealed class AlignedStream(
    int firstChannel, int channels, SampleType sampleType, int frameLength, int capacity, long heldUp = 0)
{
    /// <summary>How many deadlines in a row a stream may miss before it is no longer waited for.</summary>
    private const int DeadlinesToStall = 3;

    private int _missedDeadlines;

    public StreamRing Ring { get; } = new(channels, sampleType, frameLength, capacity);

    public StreamAccount Account { get; } = new();

    /// <summary>The source's channel that this stream's first channel is.</summary>
    public int FirstChannel { get; } = firstChannel;

    /// <summary>The index of the first sample that ever came; <see langword="null"/>: none has.</summary>
    public long? FirstIndex { get; private set; }

    /// <summary>Where the stream ended; before any index if it delivered nothing; <see langword="null"/> while it goes
    /// on.</summary>
    public long? EndIndex { get; private set; }

    /// <summary>The end of the furthest sample that ever came. Frames wait for no sample before it.</summary>
    public long Watermark { get; private set; } = long.MinValue;

    /// <summary>How much later than its indices the stream's audio is put, in samples. It never decreases: catching up in a hole
    /// would hide the hole.</summary>
    public long HeldUp { get; private set; } = heldUp;

    /// <summary>The end of the audio that has come, by its own indices.</summary>
    private long Reached { get; set; } = long.MinValue;

    /// <summary>Whether the stream has missed so many deadlines that frames no longer wait for it.</summary>
    public bool IsStalled => _missedDeadlines >= DeadlinesToStall;

    /// <summary>The end of the last audio that was dropped for want of room; before any index while none was.</summary>
    public long DroppedTo { get; set; } = long.MinValue;

    /// <summary>How often the stream has stalled or come back.</summary>
    public int StallChanges { get; private set; }

    /// <summary>Whether nothing more can come before an index.</summary>
    public bool IsCompleteTo(long index) => EndIndex is not null || Watermark >= index;

    /// <summary>Notes that samples have come.</summary>
    /// <param name="range">The indices they cover.</param>
    /// <param name="cursor">The next frame's start. A stream ahead of it has come back.</param>
    /// <param name="inTime">The first index that is in time if frames wait for it. A stream that reaches it has come back too:
    /// one that always lags by more than a frame never gets ahead of frames that do not wait.</param>
    public void Advance(Interval range, long cursor, long inTime)
    {
        FirstIndex = Math.Min(FirstIndex ?? range.Start, range.Start);
        Watermark = Math.Max(Watermark, range.End);
        if (Watermark > cursor || Watermark > inTime) SetMissed(0);
    }

    /// <summary>Whether audio follows all that has come, at the place of the next frame, with nothing between: so that it may
    /// pass the ring.</summary>
    /// <param name="index">The index that it came with.</param>
    /// <param name="cursor">The next frame's start.</param>
    public bool IsNext(long index, long cursor) =>
        index == cursor && Watermark == cursor && HeldUp == 0 && index >= Reached && EndIndex is null && _missedDeadlines == 0
        && Ring.Pending == 0;

    /// <summary>Counts audio that passes the ring into its frame.</summary>
    public void Pass(Interval range, bool isClaimed)
    {
        Account.Received += range.Length;
        Account.Elapsed += range.Length;
        if (isClaimed) Account.Delivered += range.Length;
        else Account.Unclaimed += range.Length;
        Watermark = Reached = range.End;
    }

    /// <summary>Puts audio that comes in order behind all audio of the stream, however late it comes.</summary>
    /// <param name="index">The audio's own index. Overtaken audio keeps its place before what came earlier.</param>
    /// <param name="samples">Its samples.</param>
    /// <param name="emitted">The end of what has been emitted.</param>
    /// <returns>Where it goes.</returns>
    public long Follow(long index, int samples, long emitted)
    {
        HeldUp = HeldUpAt(index, emitted);
        Reached = Math.Max(Reached, index + samples);
        return index + HeldUp;
    }

    /// <summary>How much later than its index audio would be put.</summary>
    public long HeldUpAt(long index, long emitted)
    {
        long free = Math.Max(Watermark, emitted);
        return index >= Reached && free > index ? Math.Max(HeldUp, free - index) : HeldUp;
    }

    /// <summary>Notes that nothing will come before an index, since the audio that waits for room lies behind a hole.</summary>
    public void Expect(long index) => Watermark = Math.Max(Watermark, index);

    /// <summary>Puts audio at its index, which is the time of a shared clock.</summary>
    public void KeepTime() => HeldUp = 0;

    /// <summary>Lets the next audio be in order, wherever it begins.</summary>
    public void FollowFrom(long index) => Reached = index;

    /// <summary>Goes back to an index: later audio of the stream is in a wrong place.</summary>
    public void Rewind(long index)
    {
        Account.Trimmed += Ring.ReleaseFrom(index);
        Watermark = Math.Min(Watermark, index);
        DroppedTo = Math.Min(DroppedTo, index);
    }

    /// <summary>Notes that a frame was emitted, with all of this stream's samples or not.</summary>
    public void CountDeadline(bool missed) =>
        SetMissed(missed ? Math.Min(_missedDeadlines + 1, DeadlinesToStall) : 0);

    /// <summary>Notes that nothing more will come.</summary>
    public void End() => EndIndex ??= Watermark;

    /// <summary>Why an index before the source's end lacks this stream's audio.</summary>
    public GapReason ReasonAt(long index)
    {
        if (EndIndex <= index) return GapReason.Ended;
        if (FirstIndex is not { } first || index < first) return GapReason.NotStarted;
        return IsStalled && index >= Watermark ? GapReason.Stalled : GapReason.Lost;
    }

    /// <summary>Where the reason at <paramref name="index"/> changes, at most
    /// <paramref name="limit"/>.</summary>
    public long ReasonHoldsUntil(long index, long limit)
    {
        long end = limit;
        if (FirstIndex is { } first && index < first) end = Math.Min(end, first);
        if (EndIndex is { } ended && index < ended) end = Math.Min(end, ended);
        if (Watermark > index) end = Math.Min(end, Watermark);
        return end;
    }

    private void SetMissed(int deadlines)
    {
        bool wasStalled = IsStalled;
        _missedDeadlines = deadlines;
        if (IsStalled != wasStalled) StallChanges++;
    }
}
