using System.Buffers.Binary;
using System.Runtime.InteropServices;
using AudioPipelines.Recording;

namespace AudioPipelines;

/// <summary>
/// Writes frames into a WAV file, in the frames' own sample type: F32 as IEEE float, S16 and S32 as PCM. Gaps and sample instants
/// that were skipped between two frames become silence, so that the file's time is the source's. A skip of more than a minute
/// becomes a minute of silence: no jump in time fills a disk.
/// </summary>
/// <remarks>
/// More than two channels are written as <c>WAVE_FORMAT_EXTENSIBLE</c> without loudspeaker positions; a file that outgrows 4 GiB
/// becomes RF64 (EBU Tech 3306). The header is updated once per second of audio: after a kill, the file is valid and lacks a
/// second at most. Nothing is allocated per frame. Not safe for use by several threads at once.
/// </remarks>
/// <example>
/// <code>
/// using var wav = new WavWriter("take.wav", frame.Format);
/// wav.Write(frame);
/// </code>
/// </example>
internal sealed class WavWriter : IDisposable
{
    private const int BufferLength = 1 << 16;

    /// <summary>The longest silence that stands for skipped instants, in seconds.</summary>
    private const long LongestSilence = 60;

    private readonly Stream _stream;
    private readonly bool _leaveOpen;
    private readonly long _start;
    private readonly WavHeader _header;
    private readonly byte[] _headerBytes;
    private readonly byte[] _buffer;
    private int _buffered;
    private long _dataBytes;
    private long _nextHeader;
    private bool _isTorn;
    private bool _disposed;

    /// <summary>Creates a file, or overwrites one.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="format">What the frames look like.</param>
    /// <exception cref="IOException">The file cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be created.</exception>
    /// <exception cref="ArgumentException">A WAV file cannot hold this many channels.</exception>
    public WavWriter(string path, AudioFormat format)
        : this(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0), format)
    {
    }

    /// <summary>Writes into a stream, from its current position on.</summary>
    /// <param name="stream">One that can seek, since the header is written again at the end.</param>
    /// <param name="format">What the frames look like.</param>
    /// <param name="leaveOpen">Whether the stream is left open by <see cref="Dispose"/>; otherwise it is closed, also when this
    /// constructor fails.</param>
    /// <exception cref="ArgumentException">The stream cannot seek or be written, or a WAV file cannot hold this many
    /// channels.</exception>
    public WavWriter(Stream stream, AudioFormat format, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(format);
        Format = format;
        _stream = stream;
        _leaveOpen = leaveOpen;
        try
        {
            if (!stream.CanSeek || !stream.CanWrite)
                throw new ArgumentException("A WAV file needs a stream that can seek and be written.", nameof(stream));
            _header = new WavHeader(format);
            _headerBytes = new byte[_header.Length];
            // A whole number of instants, so that each write is one, too.
            _buffer =
                new byte[Math.Max(BufferLength / _header.BytesPerInstant, format.SamplesPerFrame) * _header.BytesPerInstant];
            _start = stream.Position;
            WriteHeader();
        }
        catch
        {
            if (!leaveOpen) stream.Dispose();
            throw;
        }
    }

    /// <summary>What the file holds.</summary>
    public AudioFormat Format { get; }

    /// <summary>Samples per channel so far, silence included.</summary>
    public long Samples => (_dataBytes + _buffered) / _header.BytesPerInstant;

    /// <summary>Whether frames of a format can go into this file: same sample rate, number of channels and sample type.</summary>
    public bool Takes(AudioFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return ReferenceEquals(format, Format)
            || (format.SampleRate == Format.SampleRate && format.Channels == Format.Channels
                && format.SampleType == Format.SampleType);
    }

    /// <summary>Whether all instants skipped before a frame would be written as silence: they are a minute at most.</summary>
    internal static bool Bridges(AudioFrame frame) => frame.SkippedSamples <= LongestSilence * frame.SampleRate;

    /// <summary>Adds a frame, and before it silence for the instants that were skipped since the last one.</summary>
    /// <exception cref="ArgumentException">The frame is of another format: a WAV file holds one. See
    /// <see cref="Takes"/>.</exception>
    /// <exception cref="IOException">The file cannot be written; what was written before is kept by
    /// <see cref="Dispose"/>.</exception>
    public void Write(AudioFrame frame) => Write(frame, frame.SamplesPerChannel);

    /// <summary>Adds the beginning of a frame, and before it silence for the instants that were skipped since the last
    /// one.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="samples">How many of its samples per channel are written.</param>
    /// <exception cref="ArgumentException">The frame is of another format: a WAV file holds one. See
    /// <see cref="Takes"/>.</exception>
    /// <exception cref="IOException">The file cannot be written; what was written before is kept by
    /// <see cref="Dispose"/>.</exception>
    public void Write(AudioFrame frame, int samples) => Write(frame, frame.SkippedSamples, samples);

    /// <summary>Adds the beginning of a frame, and before it silence.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="skipped">How many samples per channel of silence come before it: none before the file's first frame.</param>
    /// <param name="samples">How many of its samples per channel are written.</param>
    /// <exception cref="ArgumentException">The frame is of another format: a WAV file holds one. See
    /// <see cref="Takes"/>.</exception>
    /// <exception cref="IOException">The file cannot be written; what was written before is kept by
    /// <see cref="Dispose"/>.</exception>
    public void Write(AudioFrame frame, long skipped, int samples)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentOutOfRangeException.ThrowIfNegative(samples);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(samples, frame.SamplesPerChannel);
        if (!Takes(frame.Format))
            throw new ArgumentException($"The file holds {Format}; the frame is {frame.Format}.", nameof(frame));
        if (skipped > 0 && Samples > 0) WriteSilence(Math.Min(skipped, LongestSilence * frame.SampleRate));

        int whole = frame.SamplesPerChannel * _header.BytesPerInstant;
        if (_buffered + whole > _buffer.Length) FlushBuffer();
        Span<byte> room = whole <= _buffer.Length
            ? _buffer.AsSpan(_buffered, whole)
            : throw new ArgumentException($"The frame is longer than {Format.SamplesPerFrame} samples.", nameof(frame));
        CopyLittleEndian(frame, room);
        _buffered += samples * _header.BytesPerInstant;
        if (_dataBytes + _buffered >= _nextHeader) Flush();
    }

    /// <summary>Adds whole instants: samples of all channels, interleaved, little-endian.</summary>
    internal void Write(ReadOnlySpan<byte> instants)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        while (instants.Length > 0)
        {
            if (_buffered == _buffer.Length) FlushBuffer();
            int length = Math.Min(instants.Length, _buffer.Length - _buffered);
            instants[..length].CopyTo(_buffer.AsSpan(_buffered));
            _buffered += length;
            instants = instants[length..];
        }

        if (_dataBytes + _buffered >= _nextHeader) Flush();
    }

    /// <summary>Adds silence.</summary>
    /// <param name="samples">How many samples per channel.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WriteSilence(long samples)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentOutOfRangeException.ThrowIfNegative(samples);
        for (long left = samples * _header.BytesPerInstant; left > 0;)
        {
            if (_buffered == _buffer.Length) FlushBuffer();
            int length = (int)Math.Min(left, _buffer.Length - _buffered);
            _buffer.AsSpan(_buffered, length).Clear();
            _buffered += length;
            left -= length;
        }
    }

    /// <summary>Writes everything, and the header that fits it.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Flush()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        FlushBuffer();
        WriteHeader();
        _stream.Flush();
    }

    /// <summary>Completes the file and closes it.</summary>
    /// <exception cref="IOException">The rest cannot be written. The file is valid up to there.</exception>
    public void Dispose()
    {
        if (_disposed) return;
        try
        {
            FlushBuffer();
        }
        finally
        {
            _disposed = true;
            Finish();
        }
    }

    private void Finish()
    {
        try
        {
            WriteHeader();
            if (_isTorn) _stream.SetLength(_start + _header.Length + _dataBytes);
            _stream.Flush();
        }
        finally
        {
            if (!_leaveOpen) _stream.Dispose();
        }
    }

    private void FlushBuffer()
    {
        if (_buffered == 0) return;
        int length = _buffered;
        _buffered = 0;
        // Counted only once written: after a failure, the header describes what was written, and the rest is cut off.
        _isTorn = true;
        _stream.Position = _start + _header.Length + _dataBytes;
        _stream.Write(_buffer, 0, length);
        _isTorn = false;
        _dataBytes += length;
    }

    private void WriteHeader()
    {
        _header.Write(_dataBytes, _headerBytes);
        _stream.Position = _start;
        _stream.Write(_headerBytes);
        _stream.Position = _start + _header.Length + _dataBytes;
        _nextHeader = _dataBytes + ((long)Format.SampleRate * _header.BytesPerInstant);
    }

    private static void CopyLittleEndian(AudioFrame frame, Span<byte> destination)
    {
        switch (frame.Format.SampleType)
        {
            case SampleType.S16:
                Span<short> words = MemoryMarshal.Cast<byte, short>(destination);
                frame.CopyInterleavedTo(words);
                if (!BitConverter.IsLittleEndian) BinaryPrimitives.ReverseEndianness(words, words);
                break;
            case SampleType.S32:
                frame.CopyInterleavedTo(MemoryMarshal.Cast<byte, int>(destination));
                break;
            default:
                frame.CopyInterleavedTo(MemoryMarshal.Cast<byte, float>(destination));
                break;
        }

        if (BitConverter.IsLittleEndian || frame.Format.SampleType == SampleType.S16) return;
        Span<int> values = MemoryMarshal.Cast<byte, int>(destination);
        BinaryPrimitives.ReverseEndianness(values, values);
    }
}
