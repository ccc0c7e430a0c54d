using AudioPipelines.Frames;

namespace AudioPipelines.Alignment;

/// <summary>
/// The audio of one stream between its arrival and its frame: a planar ring addressed by absolute sample index, and the list of runs
/// that hold audio. Knows nothing of frames and deadlines.
/// </summary>
internal sealed class StreamRing
{
    private readonly byte[] _samples;
    private readonly int _bytesPerSample;
    private readonly int _capacity;
    private readonly RunList _valid = new();

    public StreamRing(int channels, int bytesPerSample, int capacity)
    {
        Channels = channels;
        _bytesPerSample = bytesPerSample;
        _capacity = capacity;
        _samples = new byte[(long)channels * capacity * bytesPerSample];
    }

    public int Channels { get; }

    /// <summary>Samples per channel that wait for their frame.</summary>
    public long Pending => _valid.Length;

    /// <summary>The runs that hold audio.</summary>
    public ReadOnlySpan<Interval> Runs => _valid.Runs;

    /// <summary>The end of the furthest run, or the given index where the ring is empty.</summary>
    public long EndOr(long index) => _valid.EndOr(index);

    /// <summary>The part of a range that can be stored along with what the ring holds: indices that are its capacity or more apart would
    /// share a place. An empty ring takes audio at any index.</summary>
    public Interval Fitting(Interval range)
    {
        long start = Math.Max(range.Start, _valid.EndOr(range.Start) - _capacity);
        return new Interval(start, Math.Min(range.End, Math.Min(start, _valid.StartOr(start)) + _capacity));
    }

    /// <summary>Stores what the ring does not hold yet; samples that it holds stay as they are.</summary>
    /// <param name="index">Index of the first sample.</param>
    /// <param name="interleaved">Whole sample instants, interleaved.</param>
    /// <returns>How many samples per channel were stored; the rest were there already.</returns>
    public long Store(long index, ReadOnlySpan<byte> interleaved)
    {
        int bytesPerInstant = Channels * _bytesPerSample;
        var range = new Interval(index, index + (interleaved.Length / bytesPerInstant));
        long stored = 0;
        for (Interval hole = _valid.FirstHole(range); !hole.IsEmpty; hole = _valid.FirstHole(range with { Start = hole.End }))
        {
            int from = (int)(hole.Start - index) * bytesPerInstant;
            Write(hole.Start, interleaved.Slice(from, (int)hole.Length * bytesPerInstant));
            _valid.Add(hole);
            stored += hole.Length;
        }

        return stored;
    }

    /// <summary>Copies a range that the ring holds into a frame.</summary>
    /// <param name="range">The indices.</param>
    /// <param name="target">The frame.</param>
    /// <param name="firstChannel">The frame's channel that the ring's first one becomes.</param>
    /// <param name="start">Where in the frame the range begins.</param>
    public void Read(Interval range, FrameBuffer target, int firstChannel, int start)
    {
        int at = Position(range.Start);
        int first = (int)Math.Min(range.Length, _capacity - at);
        int rest = (int)range.Length - first;
        for (int channel = 0; channel < Channels; channel++)
        {
            Memory(channel, at, first).CopyTo(target.Samples(firstChannel + channel, start, first));
            if (rest > 0) Memory(channel, 0, rest).CopyTo(target.Samples(firstChannel + channel, start + first, rest));
        }
    }

    /// <summary>Lets go of everything before an index.</summary>
    /// <returns>How many samples per channel were let go.</returns>
    public long Release(long before) => _valid.RemoveBefore(before);

    /// <summary>Lets go of everything from an index on.</summary>
    /// <returns>How many samples per channel were let go.</returns>
    public long ReleaseFrom(long index) => _valid.RemoveFrom(index);

    private void Write(long index, ReadOnlySpan<byte> interleaved)
    {
        int instants = interleaved.Length / (Channels * _bytesPerSample);
        int at = Position(index);
        int first = Math.Min(instants, _capacity - at);
        int firstBytes = first * Channels * _bytesPerSample;
        int stride = _capacity * _bytesPerSample;
        PlanarCopy.Deinterleave(interleaved[..firstBytes], Channels, _bytesPerSample, _samples.AsSpan(at * _bytesPerSample), stride);
        if (first < instants) PlanarCopy.Deinterleave(interleaved[firstBytes..], Channels, _bytesPerSample, _samples, stride);
    }

    private int Position(long index)
    {
        int position = (int)(index % _capacity);
        return position < 0 ? position + _capacity : position;
    }

    private ReadOnlySpan<byte> Memory(int channel, int start, int length) =>
        _samples.AsSpan(((channel * _capacity) + start) * _bytesPerSample, length * _bytesPerSample);
}
