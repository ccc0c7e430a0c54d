using System.Numerics;

namespace AudioPipelines.Dashboard.Live;

/// <summary>The last samples of the channels that somebody watches, all at the same places. The thread that delivers writes; the
/// one that shows reads, and finds out where it was overtaken. Neither waits for the other.</summary>
internal sealed class ChannelRings
{
    private const int KeptMarkers = 8;
    private const int MostCapacity = 1 << 24;

    private readonly int _capacity;
    private readonly float[] _converted;
    private ChannelRing?[] _rings; // replaced, never changed
    private RingMarker[] _markers = []; // likewise
    private long _claimed;
    private long _written;
    private long _captured = long.MinValue;

    /// <param name="format">The format of the frames.</param>
    public ChannelRings(AudioFormat format)
    {
        Format = format;
        int needed = (2 * Math.Min(format.SamplesPerFrame, MostCapacity / 4)) + Math.Min(format.SampleRate, MostCapacity / 4);
        _capacity = (int)Math.Min(BitOperations.RoundUpToPowerOf2((uint)needed), MostCapacity);
        _converted = format.SampleType == SampleType.F32 ? [] : new float[format.SamplesPerFrame];
        _rings = new ChannelRing?[format.Channels];
    }

    /// <summary>The format of the frames.</summary>
    public AudioFormat Format { get; }

    /// <summary>Behind the last sample.</summary>
    public long End => Volatile.Read(ref _written);

    /// <summary>The first place that cannot have been overwritten.</summary>
    public long Oldest => Math.Max(0, Volatile.Read(ref _claimed) - _capacity);

    /// <summary>Where indices begin anew, oldest first; the last one holds up to the end.</summary>
    public ReadOnlySpan<RingMarker> Markers => Volatile.Read(ref _markers);

    /// <summary>Whether frames of a format fit in.</summary>
    public bool Takes(AudioFormat format) =>
        ReferenceEquals(format, Format)
        || (format.SampleRate == Format.SampleRate && format.Channels == Format.Channels
            && format.SampleType == Format.SampleType && format.SamplesPerFrame <= Format.SamplesPerFrame);

    /// <summary>The ring of a channel; <see langword="null"/>: it is not watched, or there is no such channel.</summary>
    public ChannelRing? Of(int channel) => (uint)channel < (uint)_rings.Length ? _rings[channel] : null;

    /// <summary>Sets which channels are watched, from the next frame on. Thread that shows.</summary>
    public void Watch(IReadOnlySet<int> channels)
    {
        var rings = new ChannelRing?[_rings.Length];
        for (int channel = 0; channel < rings.Length; channel++)
        {
            if (channels.Contains(channel)) rings[channel] = _rings[channel] ?? new ChannelRing(channel, _capacity);
        }

        Volatile.Write(ref _rings, rings);
    }

    /// <summary>Adds a frame. Thread that delivers.</summary>
    public void Append(AudioFrame frame)
    {
        int samples = frame.SamplesPerChannel;
        if (samples > _capacity) return; // a frame of minutes
        long position = Continue(frame);
        Claim(position + samples);
        ChannelRing?[] rings = Volatile.Read(ref _rings);
        foreach (ChannelRing? ring in rings) ring?.Write(position, frame, _converted);
        foreach (FrameGap gap in frame.Gaps) rings[gap.Channel]?.Erase(position + gap.Start, gap.Length);
        CaptureTime captured = frame.CaptureTime;
        Volatile.Write(ref _captured, captured.Clock is CaptureClock.None
            ? long.MinValue
            : captured.UnixNanoseconds - Nanoseconds(position));
        Volatile.Write(ref _written, position + samples);
    }

    /// <summary>Copies samples of a channel. Thread that shows.</summary>
    /// <returns>False: they are not there any more.</returns>
    public bool TryRead(ChannelRing ring, long position, Span<float> target)
    {
        if (position < ring.Begin || position + target.Length > End) return false;
        ring.Read(position, target);
        Interlocked.MemoryBarrier(); // the samples before the look at what was written meanwhile
        return position >= Oldest;
    }

    /// <summary>The run that a place belongs to.</summary>
    public RingMarker RunAt(long position)
    {
        RingMarker[] markers = Volatile.Read(ref _markers);
        for (int number = markers.Length - 1; number > 0; number--)
        {
            if (markers[number].Position <= position) return markers[number];
        }

        return markers.Length > 0 ? markers[0] : default;
    }

    /// <summary>When a sample was captured, in milliseconds since 1970; −1: nobody knows.</summary>
    public long CapturedAt(long position) =>
        Volatile.Read(ref _captured) is var first and not long.MinValue ? (first + Nanoseconds(position)) / 1_000_000 : -1;

    /// <summary>Where a frame goes. Left-out instants are a gap, if they are few; else indices begin anew.</summary>
    private long Continue(AudioFrame frame)
    {
        long position = _written;
        if (_markers.Length > 0)
        {
            RingMarker last = _markers[^1];
            long left = frame.SampleIndex - (last.Index + position - last.Position);
            if (last.Epoch == frame.Epoch && left == 0) return position;
            if (last.Epoch == frame.Epoch && left > 0 && left <= _capacity / 4)
            {
                Claim(position + left);
                foreach (ChannelRing? ring in Volatile.Read(ref _rings)) ring?.Erase(position, (int)left);
                return position + left;
            }
        }

        Volatile.Write(
            ref _markers, [.. _markers.TakeLast(KeptMarkers - 1), new RingMarker(position, frame.Epoch, frame.SampleIndex)]);
        return position;
    }

    private void Claim(long end)
    {
        Volatile.Write(ref _claimed, end);
        Interlocked.MemoryBarrier(); // the claim before the samples
    }

    private long Nanoseconds(long samples) => (long)(samples * (Int128)1_000_000_000 / Format.SampleRate);
}
