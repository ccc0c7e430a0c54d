using System.Runtime.InteropServices;
using AudioPipelines.Frames;
using AudioPipelines.Model;
using AudioPipelines.Sources;

namespace AudioPipelines;

/// <summary>
/// Builds the frames of your own source, and accounts for their audio, gaps with reasons, and epochs.
/// <see cref="AudioSource.BuildFrames(AudioFormat, long)"/> makes one; use it on the thread of <see cref="AudioSource.Run"/>
/// only.
/// </summary>
/// <remarks>A full frame is emitted at once: the call that fills it waits as <see cref="AudioSource.Emit(AudioFrame)"/> does, and
/// throws <see cref="OperationCanceledException"/> once the source is being stopped. Frames are cut at multiples of their length.
/// Samples of an unfinished frame are pending in the ledger. When <see cref="AudioSource.Run"/> returns, they are emitted as a
/// short frame; when the source is stopped or fails, they are trimmed.</remarks>
/// <example>
/// <code>
/// protected override void Run(CancellationToken stopping)
/// {
///     FrameBuilder frames = BuildFrames(new AudioFormat
///     {
///         SampleRate = 48_000, ChannelLabels = ["left", "right"], SampleType = SampleType.S16, SamplesPerFrame = 480,
///     });
///     while (_sensor.Read(stopping) is { } packet)
///     {
///         if (packet.WasReset) frames.NewEpoch(packet.Index, "the sensor was reset");
///         frames.Gap(packet.Index - frames.SampleIndex, GapReason.Lost);
///         frames.AppendInterleaved&lt;short&gt;(packet.Samples);
///     }
/// }
/// </code>
/// </example>
public sealed partial class FrameBuilder
{
    private readonly AudioSource _source;
    private readonly EmittedFrames _made;
    private readonly GapTracker _runs;
    private readonly FrameGaps _gaps = new();
    private FramePool _pool;
    private FrameBuffer? _buffer;
    private bool[] _missing;
    private long _skipped;
    private int _length;

    internal FrameBuilder(AudioSource source, EmittedFrames made, AudioFormat format, long sampleIndex, int epoch)
    {
        _source = source;
        _made = made;
        _runs = new GapTracker(source.Notify);
        _pool = new FramePool(Checked(format));
        _missing = new bool[format.Channels];
        SampleIndex = sampleIndex;
        Epoch = epoch;
    }

    /// <summary>What the frames look like.</summary>
    public AudioFormat Format => _pool.Format;

    /// <summary>The number of the epoch, counted from 0 over all starts of the source.</summary>
    public int Epoch { get; private set; }

    /// <summary>The index of the next sample.</summary>
    public long SampleIndex { get; private set; }

    /// <summary>How many sample instants the unfinished frame lacks; 1 or more.</summary>
    public int Room
    {
        get
        {
            if (_whole > 0) return _whole;
            long behind = SampleIndex % Format.SamplesPerFrame;
            return Format.SamplesPerFrame - (int)(behind < 0 ? behind + Format.SamplesPerFrame : behind);
        }
    }

    /// <summary>Where the next samples of a channel are written, before <see cref="Advance(int)"/> adds them.</summary>
    /// <typeparam name="T"><see cref="float"/> for F32, <see cref="short"/> for S16, <see cref="int"/> for S32.</typeparam>
    /// <param name="channel">The channel, counted from 0.</param>
    /// <returns>Memory of the unfinished frame, <see cref="Room"/> samples long. It is not cleared.</returns>
    /// <exception cref="InvalidOperationException"><typeparamref name="T"/> is not the format's sample type.</exception>
    public Span<T> GetSpan<T>(int channel)
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfNegative(channel);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(channel, Format.Channels);
        ThrowUnlessElementType<T>();
        _buffer ??= _pool.Rent();
        return MemoryMarshal.Cast<byte, T>(_buffer.Samples(channel, _length, Room));
    }

    /// <summary>Adds what was written to <see cref="GetSpan"/>, in all channels.</summary>
    /// <param name="instants">Samples per channel; <see cref="Room"/> at most.</param>
    /// <exception cref="OperationCanceledException">The source is being stopped.</exception>
    public void Advance(int instants) => Advance(instants, default);

    /// <summary>Adds what was written to <see cref="GetSpan"/>, and gaps in the channels without audio.</summary>
    /// <param name="instants">Samples per channel; <see cref="Room"/> at most.</param>
    /// <param name="reason">Why those channels have no audio.</param>
    /// <param name="missing">The channels without audio.</param>
    /// <exception cref="OperationCanceledException">The source is being stopped.</exception>
    public void Advance(int instants, GapReason reason, params ReadOnlySpan<int> missing)
    {
        ThrowIfWhole();
        ArgumentOutOfRangeException.ThrowIfNegative(instants);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(instants, Room);
        foreach (int channel in missing)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(channel, nameof(missing));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(channel, Format.Channels, nameof(missing));
        }

        Array.Clear(_missing);
        foreach (int channel in missing) _missing[channel] = true;
        Add(instants, reason);
    }

    /// <summary>Skips sample instants: no frame covers them. Emits the unfinished frame; the next frame has their number
    /// (<see cref="AudioFrame.SkippedSamples"/>).</summary>
    /// <param name="instants">0 or more.</param>
    /// <exception cref="OperationCanceledException">The source is being stopped.</exception>
    public void Skip(long instants)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(instants);
        Flush();
        SampleIndex += instants;
        _skipped += instants;
    }

    /// <summary>Begins an epoch: another relation of index and time, or another format. Emits the unfinished frame.</summary>
    /// <param name="sampleIndex">The index of the epoch's first sample.</param>
    /// <param name="reason">Why it begins, in a few words.</param>
    /// <param name="format">What its frames look like; <see langword="null"/>: as before.</param>
    /// <exception cref="OperationCanceledException">The source is being stopped.</exception>
    public void NewEpoch(long sampleIndex, string reason, AudioFormat? format = null) =>
        NewEpoch(sampleIndex, reason, format, outage: 0);

    private void NewEpoch(long sampleIndex, string reason, AudioFormat? format, long outage)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (format is not null) Checked(format);
        Flush();
        _runs.CloseAll();
        if (format is not null)
        {
            _pool = new FramePool(format);
            _missing = new bool[format.Channels];
        }

        SampleIndex = sampleIndex;
        Epoch = _source.BeginEpoch(sampleIndex, Format, reason, outage);
    }

    /// <summary>Emits the unfinished frame, shorter than the others. Does nothing if there is none.</summary>
    /// <exception cref="OperationCanceledException">The source is being stopped.</exception>
    public void Flush()
    {
        ThrowIfWhole();
        if (_length == 0) return;
        FrameBuffer buffer = _buffer!;
        buffer.Begin(SampleIndex - _length, _length, _skipped);
        _gaps.MoveTo(buffer);
        buffer.Epoch = Epoch;
        _buffer = null;
        _length = 0;
        _skipped = 0;
        using AudioFrame frame = buffer.Lend();
        _runs.Track(frame);
        _source.EmitBuilt(frame);
    }

    /// <summary>Ends the building: drops the unfinished frame, and reports open gaps.</summary>
    internal void End()
    {
        (_length, _whole) = (0, 0);
        _gaps.Clear();
        _made.TrimPending();
        _runs.CloseAll();
    }

    /// <summary>Adds instants. Channels marked as missing get a gap.</summary>
    private void Add(int instants, GapReason reason)
    {
        ThrowIfWhole();
        if (instants == 0) return;
        _buffer ??= _pool.Rent();
        _made.AddPending(instants, _missing);
        for (int channel = 0; channel < _missing.Length; channel++)
        {
            if (_missing[channel]) _gaps.Add(new FrameGap(channel, _length, instants, reason));
        }

        bool fills = instants == Room;
        _length += instants;
        SampleIndex += instants;
        if (fills) Flush();
    }

    private void ThrowIfWhole()
    {
        if (_whole > 0) throw new InvalidOperationException("A frame was begun by BeginFrame: call EndFrame first.");
    }

    private static AudioFormat Checked(AudioFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(format.SampleRate, nameof(format));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(format.SampleRate, AudioFormat.MaximumSampleRate, nameof(format));
        ArgumentOutOfRangeException.ThrowIfZero(format.Channels, nameof(format));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(format.Channels, AudioFormat.MaximumChannels, nameof(format));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(format.SamplesPerFrame, nameof(format));
        return format;
    }

    private void ThrowUnlessElementType<T>()
    {
        Type type = Format.SampleType.ElementType();
        if (typeof(T) == type) return;
        throw new InvalidOperationException(
            $"The frames hold {Format.SampleType} samples; append {type.Name}, not {typeof(T).Name}, or build frames of another "
            + $"sample type.");
    }
}
