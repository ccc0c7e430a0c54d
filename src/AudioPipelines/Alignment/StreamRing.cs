using AudioPipelines.Frames;
using AudioPipelines.Model;

namespace AudioPipelines.Alignment;

/// <summary>
/// The audio of one stream between its arrival and its frame, addressed by absolute sample index. It is written to the memory of
/// its frame, which takes that memory over, so nothing is copied twice.
/// </summary>
internal sealed class StreamRing
{
    private readonly SampleType _sampleType;
    private readonly int _bytesPerSample;
    private readonly int _frameLength;
    private readonly int _capacity;
    private readonly RunList _valid = new();
    private FrameMemory _memory;

    public StreamRing(int channels, SampleType sampleType, int frameLength, int capacity)
    {
        Channels = channels;
        _sampleType = sampleType;
        _bytesPerSample = sampleType.BytesPerSample();
        _frameLength = frameLength;
        _capacity = capacity;
        _memory = NewMemory(0);
    }

    public int Channels { get; }

    /// <summary>Samples per channel that wait for their frame.</summary>
    public long Pending => _valid.Length;

    /// <summary>Indices from the first waiting sample to the last, holes included: the part of the capacity in use.</summary>
    public long Span => _valid.EndOr(0) - _valid.StartOr(0);

    /// <summary>The runs that hold audio.</summary>
    public ReadOnlySpan<Interval> Runs => _valid.Runs;

    private int Stride => _frameLength * _bytesPerSample;

    /// <summary>The start of the first run, or the given index where the ring is empty.</summary>
    public long StartOr(long index) => _valid.StartOr(index);

    /// <summary>The end of the furthest run, or the given index where the ring is empty.</summary>
    public long EndOr(long index) => _valid.EndOr(index);

    /// <summary>Sets where frames begin, once that is known. Earlier audio lies where frames were assumed to begin.</summary>
    public void LetFramesBeginAt(long index)
    {
        if (_memory.OffsetOf(index) == 0) return;
        FrameMemory before = _memory;
        _memory = NewMemory(index);
        foreach (Interval run in Runs) Move(run, before);
    }

    /// <summary>The part of a range that the ring can store. Two indices at its capacity's distance or more would share a place,
    /// so a range too far from the ring's audio does not fit at all. An empty ring takes any index.</summary>
    public Interval Fitting(Interval range)
    {
        long start = Math.Max(range.Start, _valid.EndOr(range.Start) - _capacity);
        long end = Math.Min(range.End, Math.Min(start, _valid.StartOr(start)) + _capacity);
        return new Interval(start, Math.Max(start, end));
    }

    /// <summary>Stores the samples that the ring does not hold yet; the others stay as they are.</summary>
    /// <param name="index">Index of the first sample.</param>
    /// <param name="audio">The samples.</param>
    /// <returns>How many samples per channel were stored. The ring held the rest.</returns>
    public long Store(long index, in SampleBlock audio)
    {
        var range = new Interval(index, index + audio.Length);
        long stored = 0;
        for (Interval hole = _valid.FirstHole(range); !hole.IsEmpty; hole = _valid.FirstHole(range with { Start = hole.End }))
        {
            Write(hole.Start, audio.Slice((int)(hole.Start - index), (int)hole.Length));
            _valid.Add(hole);
            stored += hole.Length;
        }

        return stored;
    }

    /// <summary>Hands over the memory of a frame. The caller releases its audio next.</summary>
    /// <param name="start">The index at which the frame begins.</param>
    /// <param name="target">The frame.</param>
    /// <param name="part">The part of the frame that gets the memory.</param>
    public void HandOver(long start, FrameBuffer target, int part) => _memory.Return(target.Exchange(part, _memory.Take(start)));

    /// <summary>Drops everything before an index.</summary>
    /// <returns>How many samples per channel were dropped.</returns>
    public long Release(long before)
    {
        long start = _valid.StartOr(before);
        long end = _valid.EndOr(before);
        long released = _valid.RemoveBefore(before);
        // The rest of the last frame is empty, so that its memory can be taken back with the others.
        if (released > 0) _memory.Return(new Interval(start, before < end ? before : end + _frameLength - 1));
        return released;
    }

    /// <summary>Drops everything from an index on.</summary>
    /// <returns>How many samples per channel were dropped.</returns>
    public long ReleaseFrom(long index) => _valid.RemoveFrom(index);

    private FrameMemory NewMemory(long origin) => new(Channels * Stride, _frameLength, _capacity) { Origin = origin };

    private void Write(long index, in SampleBlock audio)
    {
        int offset = _memory.OffsetOf(index);
        for (int done = 0, length; done < audio.Length; done += length)
        {
            length = Math.Min(audio.Length - done, _frameLength - offset);
            Span<byte> target = _memory.At(index + done).AsSpan(offset * _bytesPerSample);
            audio.Slice(done, length).CopyTo(_sampleType, target, Stride);
            offset = 0;
        }
    }

    private void Move(Interval run, FrameMemory from)
    {
        while (!run.IsEmpty)
        {
            int source = from.OffsetOf(run.Start);
            int target = _memory.OffsetOf(run.Start);
            int length = (int)Math.Min(run.Length, _frameLength - Math.Max(source, target));
            for (int channel = 0; channel < Channels; channel++)
                Channel(from, run.Start, channel, source, length).CopyTo(Channel(_memory, run.Start, channel, target, length));
            run = run with { Start = run.Start + length };
        }
    }

    private Span<byte> Channel(FrameMemory memory, long index, int channel, int offset, int length) =>
        memory.At(index).AsSpan((channel * Stride) + (offset * _bytesPerSample), length * _bytesPerSample);
}
