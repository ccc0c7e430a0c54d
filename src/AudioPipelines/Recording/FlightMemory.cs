using System.Collections.Concurrent;
using AudioPipelines.Model;

namespace AudioPipelines.Recording;

/// <summary>
/// Remembers the last frames and events of a source, by copies, in memory that is used again. The thread that writes never
/// waits: who
/// takes a picture counts on its blocks not being used again meanwhile, and the writer takes new ones instead.
/// </summary>
/// <param name="length">How much audio is kept.</param>
/// <param name="warn">Takes a warning, on the thread that writes.</param>
internal sealed class FlightMemory(TimeSpan length, Action<AudioSourceEvent> warn)
{
    private const int MostEvents = 1_000;

    private readonly ConcurrentQueue<FlightEvent> _events = new();
    private readonly FlightBlock?[] _ring = new FlightBlock?[FlightLayout.MostBlocks];
    private AudioFormat? _format;
    private FlightLayout _layout;
    private FlightBlock? _current;
    private int _first;
    private int _count;
    private int _version; // odd while the ring changes
    private long _written;
    private long _pinned; // blocks that begin before this frame are in a picture

    /// <summary>How much audio is kept.</summary>
    public TimeSpan Length => length;

    /// <summary>How many frames there were.</summary>
    public long Written => Volatile.Read(ref _written);

    /// <summary>Remembers a frame. One thread at a time.</summary>
    public void Write(AudioFrame frame)
    {
        if (!ReferenceEquals(frame.Format, _format)) TakeFormat(frame.Format);
        if (_layout.Blocks == 0) return;
        FlightBlock block = _current is { IsFull: false } open ? open : BeginBlock();
        block.Add(frame);
        Volatile.Write(ref _written, _written + 1);
    }

    /// <summary>Remembers an event, before the next frame. Any thread.</summary>
    public void Note(AudioSourceEvent what)
    {
        if (what is not (EpochStarted or SourceStarted) && EventText.Of(what) is null) return;
        _events.Enqueue(new FlightEvent(Written, what));
        while (_events.Count > MostEvents) _events.TryDequeue(out _);
    }

    /// <summary>What is remembered now. Any thread, but one picture at a time.</summary>
    /// <exception cref="InvalidOperationException">There is another picture.</exception>
    public FlightPicture TakePicture()
    {
        // First nothing is used again, then the ring is read: the writer looks the other way round.
        if (Interlocked.CompareExchange(ref _pinned, long.MaxValue, 0) != 0)
            throw new InvalidOperationException("A flight recorder's memory is in one picture at a time.");
        var picture = new FlightPicture(ReadRing(), [.. _events], length, () => Volatile.Write(ref _pinned, 0));
        Volatile.Write(ref _pinned, Math.Max(1, picture.End));
        return picture;
    }

    private void TakeFormat(AudioFormat format)
    {
        _format = format;
        if (_current is { } open && IsSame(open.Format, format)) return; // a restart makes a new one that says the same
        _layout = FlightLayout.For(format, length);
        _current = null;
        TimeSpan kept = _layout.Kept(format);
        if (kept >= length) return;
        warn(new SourceWarning(
            $"The flight recorder keeps {kept.TotalSeconds:0.#} s of {length.TotalSeconds:0.#}: "
            + $"{FlightSize.Words(length, format.SampleRate, format.Channels, format.SampleType)}, and it may take "
            + $"{FlightSize.MostBytes >> 20} MiB. Set a shorter 'flightRecorder', or take fewer channels or a lower rate."));
    }

    private FlightBlock BeginBlock()
    {
        FlightBlock? unused = null;
        while (_count > 0 && (_count >= _layout.Blocks || IsEnoughWithoutOldest())) unused = RemoveOldest();
        Interlocked.MemoryBarrier(); // a picture that is taken from here on has no block that was removed
        if (unused is null || unused.Layout != _layout || unused.FirstNumber < Volatile.Read(ref _pinned))
            unused = new FlightBlock(_layout, _format!);
        unused.Begin(_format!, _written);
        Append(unused);
        return _current = unused;
    }

    private bool IsEnoughWithoutOldest()
    {
        var sum = new LengthCount(length);
        for (int block = _count - 1; block > 0; block--)
        {
            FlightBlock held = _ring[(_first + block) % _ring.Length]!;
            sum.Add(held.Samples, held.Format.SampleRate);
        }

        return sum.IsReached;
    }

    private FlightBlock RemoveOldest()
    {
        FlightBlock oldest = _ring[_first]!;
        Interlocked.Increment(ref _version);
        _ring[_first] = null;
        _first = (_first + 1) % _ring.Length;
        _count--;
        Interlocked.Increment(ref _version);
        return oldest;
    }

    private void Append(FlightBlock block)
    {
        Interlocked.Increment(ref _version);
        _ring[(_first + _count) % _ring.Length] = block;
        _count++;
        Interlocked.Increment(ref _version);
    }

    /// <summary>The blocks, oldest first. It reads again until the ring has not changed meanwhile.</summary>
    private FlightBlock[] ReadRing()
    {
        var wait = new SpinWait();
        while (true)
        {
            int version = Volatile.Read(ref _version);
            var blocks = new FlightBlock[_count];
            for (int block = 0; block < blocks.Length; block++) blocks[block] = _ring[(_first + block) % _ring.Length]!;
            Interlocked.MemoryBarrier();
            if (version % 2 == 0 && version == Volatile.Read(ref _version)) return blocks;
            wait.SpinOnce();
        }
    }

    private static bool IsSame(AudioFormat one, AudioFormat other) =>
        one.SampleRate == other.SampleRate && one.SampleType == other.SampleType && one.SamplesPerFrame == other.SamplesPerFrame
        && one.ChannelLabels.SequenceEqual(other.ChannelLabels);
}
