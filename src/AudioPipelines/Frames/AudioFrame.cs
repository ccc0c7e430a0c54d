using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using AudioPipelines.Frames;
using AudioPipelines.Model;

namespace AudioPipelines;

/// <summary>
/// A stretch of audio: the same consecutive sample instants of every channel. Sample i of every channel was taken at the same
/// instant.
/// </summary>
/// <remarks>
/// A handle on pooled memory. In a callback it is on loan until the callback returns, in an asynchronous stream until the next
/// frame is asked for. <see cref="Retain"/> makes a handle that lasts until it is disposed of. An expired handle throws
/// <see cref="ObjectDisposedException"/>; it never reads another frame's audio. Frames may be read from several threads at once.
/// </remarks>
public readonly struct AudioFrame : IDisposable, IEquatable<AudioFrame>
{
    private readonly FrameBuffer? _buffer;
    private readonly int _version;
    private readonly int _slot;
    private readonly long _skipped;

    internal AudioFrame(FrameBuffer buffer, int version, int slot, long skipped = 0)
    {
        _buffer = buffer;
        _version = version;
        _slot = slot;
        _skipped = skipped;
    }

    /// <summary>How many frames are held in this process now: on loan, queued for a reader, or retained. Each holds its memory.
    /// Nothing limits their number: frames that an application retains and forgets show here.</summary>
    public static long Held => FrameBuffer.Held;

    /// <summary>What the frames of this epoch look like: sample rate, channel labels, sample type.</summary>
    public AudioFormat Format => Buffer.Format;

    /// <summary>How many channels there are.</summary>
    public int Channels => Buffer.Format.Channels;

    /// <summary>Sample instants per second, in hertz.</summary>
    public int SampleRate => Buffer.Format.SampleRate;

    /// <summary>How many samples each channel holds: <see cref="AudioFormat.SamplesPerFrame"/>, or fewer in the last frame before
    /// an end.</summary>
    public int SamplesPerChannel => Buffer.SamplesPerChannel;

    /// <summary>The index of the first sample on the source's timeline, in samples.</summary>
    public long SampleIndex => Buffer.SampleIndex;

    /// <summary>Presentation time of the first sample in nanoseconds: <see cref="SampleIndex"/> · 10⁹ / sample rate,
    /// rounded.</summary>
    public long Pts => Buffer.Pts;

    /// <summary>Presentation time of the first sample: <see cref="Pts"/>, rounded to 100 ns.</summary>
    public TimeSpan Time => new((Pts + (Pts < 0 ? -50 : 50)) / TimeSpan.NanosecondsPerTick);

    /// <summary>The number of the epoch, counted from 0. Indices are comparable within one epoch.</summary>
    public int Epoch => Buffer.Epoch;

    /// <summary>When the first sample was captured, and how well that is known.</summary>
    public CaptureTime CaptureTime => Buffer.CaptureTime;

    /// <summary>Whether the channels are exactly in step: sample i of each was taken at the same instant. If not, their relation
    /// is an estimate; <see cref="GstSource.Alignment"/> gives its quality. Always true for a single stream.</summary>
    public bool IsExactlyAligned => Buffer.IsExactlyAligned;

    /// <summary>The runs of samples that hold silence because no audio came for them.</summary>
    public ReadOnlySpan<FrameGap> Gaps => Buffer.Gaps;

    /// <summary>Whether every sample of every channel is audio.</summary>
    public bool IsComplete => Buffer.Gaps.IsEmpty;

    /// <summary>How many sample instants just before this frame were left out: because the consumer was too slow, or because
    /// there was no consumer (<see cref="ChannelLedger.Unclaimed"/>). Usually 0.</summary>
    public long SkippedSamples => Buffer.SkippedSamples + _skipped;

    private FrameBuffer Buffer
    {
        get
        {
            if (_buffer is null || !_buffer.IsHeld(_version, _slot)) ThrowReturned();
            return _buffer;
        }
    }

    /// <summary>Compares two handles.</summary>
    public static bool operator ==(AudioFrame left, AudioFrame right) => left.Equals(right);

    /// <summary>Compares two handles.</summary>
    public static bool operator !=(AudioFrame left, AudioFrame right) => !left.Equals(right);

    /// <summary>The samples of one channel, contiguous, nominal range −1 … 1.</summary>
    /// <param name="channel">The channel, counted from 0.</param>
    /// <returns>Memory of the frame: valid as long as the frame is held.</returns>
    /// <exception cref="InvalidOperationException">The samples are not <see cref="SampleType.F32"/>.</exception>
    public ReadOnlySpan<float> Channel(int channel) => Channel<float>(channel);

    /// <summary>The samples of one channel, contiguous, in their own type.</summary>
    /// <typeparam name="T"><see cref="float"/> for F32, <see cref="short"/> for S16, <see cref="int"/> for S32.</typeparam>
    /// <param name="channel">The channel, counted from 0.</param>
    /// <returns>Memory of the frame: valid as long as the frame is held.</returns>
    /// <exception cref="InvalidOperationException"><typeparamref name="T"/> is not the frame's sample type: <see
    /// cref="CopyChannelTo"/> converts.</exception>
    public ReadOnlySpan<T> Channel<T>(int channel)
        where T : unmanaged
    {
        FrameBuffer buffer = Buffer;
        ThrowUnlessElementType<T>(buffer);
        if ((uint)channel >= (uint)buffer.Format.Channels) ThrowNoSuchChannel(channel, buffer.Format.Channels);
        return buffer.Channel<T>(channel);
    }

    /// <summary>Copies one channel, and converts its samples where they have another type.</summary>
    /// <remarks>1 is full scale of a float, 32,768 of 16 bits, 2³¹ of 32. What a type cannot hold becomes its largest or
    /// smallest value, what lies between two values the nearer one (half-way: the even one; from 32 bits to 16: the upper one),
    /// and what is no number 0.</remarks>
    /// <typeparam name="T"><see cref="float"/> for F32, <see cref="short"/> for S16, <see cref="int"/> for S32.</typeparam>
    /// <param name="channel">The channel, counted from 0.</param>
    /// <param name="destination">Room for <see cref="SamplesPerChannel"/> values or more.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    /// <exception cref="InvalidOperationException"><typeparamref name="T"/> is none of the three types.</exception>
    public void CopyChannelTo<T>(int channel, Span<T> destination)
        where T : unmanaged
    {
        FrameBuffer buffer = Buffer;
        ThrowUnlessSample<T>();
        if ((uint)channel >= (uint)buffer.Format.Channels) ThrowNoSuchChannel(channel, buffer.Format.Channels);
        ThrowUnlessRoom(buffer.SamplesPerChannel, destination);
        SampleCast.Copy(buffer, channel, destination, step: 1);
    }

    /// <summary>Copies all channels, interleaved: first sample of each channel, second sample of each channel, and so on.
    /// Converts samples that have another type, as <see cref="CopyChannelTo"/> does.</summary>
    /// <typeparam name="T"><see cref="float"/> for F32, <see cref="short"/> for S16, <see cref="int"/> for S32.</typeparam>
    /// <param name="destination">Room for <see cref="Channels"/> × <see cref="SamplesPerChannel"/> values or more.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    /// <exception cref="InvalidOperationException"><typeparamref name="T"/> is none of the three types.</exception>
    public void CopyInterleavedTo<T>(Span<T> destination)
        where T : unmanaged
    {
        FrameBuffer buffer = Buffer;
        ThrowUnlessSample<T>();
        int channels = buffer.Format.Channels;
        ThrowUnlessRoom(channels * buffer.SamplesPerChannel, destination);
        if (typeof(T) == buffer.Format.SampleType.ElementType())
        {
            InterleavedCopy.Copy(buffer, destination);
            return;
        }

        for (int channel = 0; channel < channels; channel++) SampleCast.Copy(buffer, channel, destination[channel..], channels);
    }

    /// <summary>Keeps the frame: the handle returned is valid until it is disposed of, whatever happens to this one.</summary>
    /// <exception cref="ObjectDisposedException">The frame has been given back already.</exception>
    /// <exception cref="InvalidOperationException">It has been retained more than 63 times.</exception>
    public AudioFrame Retain() => Buffer.Retain(_version).WithSkipped(_skipped);

    /// <summary>Ends this handle's hold on the frame. A second call does nothing.</summary>
    public void Dispose() => _buffer?.Release(_version, _slot);

    /// <inheritdoc/>
    public bool Equals(AudioFrame other) =>
        ReferenceEquals(_buffer, other._buffer) && _version == other._version && _slot == other._slot;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AudioFrame other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(_buffer is null ? 0 : RuntimeHelpers.GetHashCode(_buffer), _version, _slot);

    /// <inheritdoc/>
    public override string ToString() =>
        _buffer is null || !_buffer.IsHeld(_version, _slot)
            ? "frame (given back)"
            : $"frame at {SampleIndex}, {SamplesPerChannel} samples, epoch {Epoch}{(IsComplete ? "" : ", incomplete")}";

    /// <summary>The same handle, with more left out before it. The memory may have other holders, which missed nothing.</summary>
    internal AudioFrame WithSkipped(long more) => more == 0 ? this : new AudioFrame(Buffer, _version, _slot, _skipped + more);

    /// <summary>A handle whose disposal does nothing, for those who see the frame beside its holder.</summary>
    internal AudioFrame Lent() => new(Buffer, _version, _slot | FrameBuffer.Lent, _skipped);

    /// <summary>The samples of one channel as they lie in memory.</summary>
    internal ReadOnlySpan<byte> ChannelBytes(int channel)
    {
        FrameBuffer buffer = Buffer;
        return buffer.Samples(channel, 0, buffer.SamplesPerChannel);
    }

    internal void SetAlignment(bool isExact) => Buffer.IsExactlyAligned = isExact;

    internal void SetCaptureTime(CaptureTime time) => Buffer.CaptureTime = time;

    private static void ThrowUnlessElementType<T>(FrameBuffer buffer)
    {
        if (typeof(T) == buffer.Format.SampleType.ElementType()) return;
        throw new InvalidOperationException(
            $"The frame holds {buffer.Format.SampleType} samples; read them as {buffer.Format.SampleType.ElementType().Name}, "
            + $"not {typeof(T).Name}. CopyChannelTo and CopyInterleavedTo convert them.");
    }

    private static void ThrowUnlessSample<T>()
    {
        if (typeof(T) == typeof(float) || typeof(T) == typeof(short) || typeof(T) == typeof(int)) return;
        throw new InvalidOperationException(
            $"Samples are float, short or int, not {typeof(T).Name}: copy them as one of these.");
    }

    private static void ThrowUnlessRoom<T>(int needed, Span<T> destination)
    {
        if (destination.Length >= needed) return;
        throw new ArgumentException(
            $"The frame needs room for {needed} values; there is room for {destination.Length}.", nameof(destination));
    }

    [DoesNotReturn]
    private static void ThrowReturned() =>
        throw new ObjectDisposedException(
            nameof(AudioFrame), "The frame has been given back. Retain() it to keep it beyond the callback.");

    [DoesNotReturn]
    private static void ThrowNoSuchChannel(int channel, int channels) =>
        throw new ArgumentOutOfRangeException(nameof(channel), channel, $"The frame has {channels} channels, counted from 0.");
}
