using System.Runtime.InteropServices;
using AudioPipelines.Timing;

namespace AudioPipelines.Frames;

/// <summary>
/// The memory behind an <see cref="AudioFrame"/>: samples, gaps and times, used again and again. Each use has a version, and each
/// of its holders a slot, so a handle that was given back never reaches the next frame's audio.
/// </summary>
internal sealed class FrameBuffer(FrameLayout layout, FramePool pool)
{
    /// <summary>Added to a slot: the handle holds nothing itself. It is valid as long as the slot's holder is, since shifts
    /// count modulo 64.</summary>
    public const int Lent = MaximumHolders;

    private const int MaximumHolders = 64;

    private static long _held;

    private readonly FrameBlock[] _parts = layout.Allocate();
    private FrameGap[] _gaps = new FrameGap[layout.Format.Channels];
    private int _gapCount;
    private int _version;
    private ulong _holders;
    private int _lastSlot;

    /// <summary>How many are held in this process.</summary>
    public static long Held => Interlocked.Read(ref _held);

    public AudioFormat Format => layout.Format;

    public long SampleIndex { get; private set; }

    public long Pts { get; private set; }

    public int SamplesPerChannel { get; private set; }

    public long SkippedSamples { get; private set; }

    public int Epoch { get; set; }

    public CaptureTime CaptureTime { get; set; }

    public bool IsExactlyAligned { get; set; }

    public ReadOnlySpan<FrameGap> Gaps => _gaps.AsSpan(0, _gapCount);

    /// <summary>Starts a new use.</summary>
    public void Begin(long sampleIndex, int samplesPerChannel, long skippedSamples)
    {
        SampleIndex = sampleIndex;
        Pts = SampleTime.ToNanoseconds(sampleIndex, Format.SampleRate);
        SamplesPerChannel = samplesPerChannel;
        SkippedSamples = skippedSamples;
        CaptureTime = CaptureTime.None;
        IsExactlyAligned = true;
        _gapCount = 0;
    }

    /// <summary>Where a channel's samples are written.</summary>
    public Span<byte> Samples(int channel, int start, int length) =>
        _parts[layout.PartOf(channel)].Bytes.AsSpan(
            layout.OffsetOf(channel) + (start * layout.BytesPerSample), length * layout.BytesPerSample);

    /// <summary>The memory of consecutive channels, one after the other; empty if they lie in several parts.</summary>
    public ReadOnlySpan<byte> Together(int channel, int count) =>
        layout.PartOf(channel) == layout.PartOf(channel + count - 1)
            ? _parts[layout.PartOf(channel)].Bytes.AsSpan(layout.OffsetOf(channel), count * layout.BytesPerChannel)
            : default;

    /// <summary>Replaces the memory of a part with memory that has been filled.</summary>
    /// <returns>The old memory, to be filled for another frame.</returns>
    public FrameBlock Exchange(int part, FrameBlock filled)
    {
        FrameBlock unused = _parts[part];
        _parts[part] = filled;
        return unused;
    }

    /// <summary>Fills the first part, which is the whole frame if there is one stream.</summary>
    /// <param name="audio">As many instants as a whole frame has.</param>
    public void Fill(in SampleBlock audio) => audio.CopyTo(
        Format.SampleType, _parts[0].Bytes, Format.SamplesPerFrame * layout.BytesPerSample);

    /// <summary>Writes audio of consecutive channels of one part.</summary>
    /// <param name="channel">The first of the channels.</param>
    /// <param name="start">The first instant that is written.</param>
    /// <param name="audio">Samples of a type that the frame's can be read from.</param>
    public void Write(int channel, int start, in SampleBlock audio) => audio.CopyTo(
        Format.SampleType,
        _parts[layout.PartOf(channel)].Bytes.AsSpan(layout.OffsetOf(channel) + (start * layout.BytesPerSample)),
        layout.BytesPerChannel);

    /// <summary>A channel's samples.</summary>
    public ReadOnlySpan<T> Channel<T>(int channel)
        where T : unmanaged =>
        MemoryMarshal.Cast<byte, T>(Samples(channel, 0, SamplesPerChannel));

    /// <summary>Notes a gap and makes it silent.</summary>
    public void AddGap(FrameGap gap)
    {
        Samples(gap.Channel, gap.Start, gap.Length).Clear();
        if (_gapCount == _gaps.Length) Array.Resize(ref _gaps, _gaps.Length * 2);
        _gaps[_gapCount++] = gap;
    }

    /// <summary>The first handle of this use, to be disposed of by the source.</summary>
    public AudioFrame Lend()
    {
        _lastSlot = 0;
        Interlocked.Increment(ref _held);
        Volatile.Write(ref _holders, 1);
        return new AudioFrame(this, _version, 0);
    }

    public bool IsHeld(int version, int slot) =>
        Volatile.Read(ref _version) == version && (Volatile.Read(ref _holders) & (1UL << slot)) != 0;

    /// <summary>Adds a holder. The caller holds the frame itself, so it cannot be given back meanwhile.</summary>
    public AudioFrame Retain(int version)
    {
        int slot = Interlocked.Increment(ref _lastSlot);
        if (slot >= MaximumHolders)
            throw new InvalidOperationException($"A frame can be retained {MaximumHolders - 1} times at most.");
        Interlocked.Or(ref _holders, 1UL << slot);
        return new AudioFrame(this, version, slot);
    }

    /// <summary>Ends one hold; the last one gives the memory back. A second call does nothing.</summary>
    public void Release(int version, int slot)
    {
        if ((slot & Lent) != 0 || Volatile.Read(ref _version) != version) return;
        ulong bit = 1UL << slot;
        ulong before = Interlocked.And(ref _holders, ~bit);
        if (before != bit) return;
        Interlocked.Increment(ref _version);
        Interlocked.Decrement(ref _held);
        pool.Return(this);
    }
}
