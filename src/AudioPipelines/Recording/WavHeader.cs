using System.Buffers.Binary;
using AudioPipelines.Model;

namespace AudioPipelines.Recording;

/// <summary>
/// The part of a WAV file before its samples. Its length does not depend on how much audio follows, so that it can be
/// overwritten: a JUNK chunk keeps the room that RF64 needs for its 64-bit sizes.
/// </summary>
/// <seealso href="https://tech.ebu.ch/docs/tech/tech3306.pdf"/>
internal sealed class WavHeader
{
    private const int RiffLength = 12;
    private const int ChunkHeaderLength = 8;
    private const int SizesLength = 28; // of ds64, and of the JUNK chunk in its place
    private const ushort Pcm = 1;
    private const ushort IeeeFloat = 3;
    private const ushort Extensible = 0xFFFE;

    private readonly AudioFormat _format;
    private readonly bool _isFloat;
    private readonly int _bytesPerSample;
    private readonly int _formatLength;

    public WavHeader(AudioFormat format)
    {
        _format = format;
        _isFloat = format.SampleType == SampleType.F32;
        _bytesPerSample = format.SampleType.BytesPerSample();
        BytesPerInstant = _bytesPerSample * format.Channels;
        if (format.Channels == 0 || BytesPerInstant > ushort.MaxValue)
            throw new ArgumentException($"A WAV file holds 1 to {ushort.MaxValue / _bytesPerSample} channels of "
                + $"{format.SampleType}, not {format.Channels}.", nameof(format));
        // Only WAVE_FORMAT_EXTENSIBLE describes more than two channels, or integers of more than 16 bits.
        _formatLength = format.Channels > 2 || format.SampleType == SampleType.S32 ? 40 : _isFloat ? 18 : 16;
        Length = RiffLength + ChunkHeaderLength + SizesLength + ChunkHeaderLength + _formatLength + (_isFloat
            ? ChunkHeaderLength + 4
            : 0) + ChunkHeaderLength;
    }

    /// <summary>Bytes before the first sample.</summary>
    public int Length { get; }

    /// <summary>Bytes of one sample of every channel.</summary>
    public int BytesPerInstant { get; }

    /// <summary>Writes the header of a file that holds this many bytes of samples.</summary>
    public void Write(long dataBytes, Span<byte> destination)
    {
        long riffBytes = Length - 8 + dataBytes;
        long instants = dataBytes / BytesPerInstant;
        bool isLarge = riffBytes > uint.MaxValue;
        var at = new Cursor(destination[..Length]);
        at.Text(isLarge ? "RF64"u8 : "RIFF"u8);
        at.UInt32(Clamp(riffBytes, isLarge));
        at.Text("WAVE"u8);
        at.Text(isLarge ? "ds64"u8 : "JUNK"u8);
        at.UInt32(SizesLength);
        at.UInt64(isLarge ? riffBytes : 0);
        at.UInt64(isLarge ? dataBytes : 0);
        at.UInt64(isLarge ? instants : 0);
        at.UInt32(0); // no table of further chunks' sizes
        WriteFormat(ref at);
        if (_isFloat)
        {
            at.Text("fact"u8);
            at.UInt32(4);
            at.UInt32(Clamp(instants, isLarge));
        }

        at.Text("data"u8);
        at.UInt32(Clamp(dataBytes, isLarge));
    }

    private static uint Clamp(long value, bool isLarge) => isLarge ? uint.MaxValue : (uint)value;

    private void WriteFormat(ref Cursor at)
    {
        ushort tag = _isFloat ? IeeeFloat : Pcm;
        at.Text("fmt "u8);
        at.UInt32((uint)_formatLength);
        at.UInt16(_formatLength == 40 ? Extensible : tag);
        at.UInt16((ushort)_format.Channels);
        at.UInt32((uint)_format.SampleRate);
        at.UInt32((uint)Math.Min(uint.MaxValue, (long)_format.SampleRate * BytesPerInstant));
        at.UInt16((ushort)BytesPerInstant);
        at.UInt16((ushort)(_bytesPerSample * 8));
        if (_formatLength == 16) return;
        at.UInt16((ushort)(_formatLength - 18));
        if (_formatLength == 18) return;
        at.UInt16((ushort)(_bytesPerSample * 8));
        at.UInt32(ChannelMask);
        at.UInt16(tag);
        // The rest of KSDATAFORMAT_SUBTYPE_PCM and KSDATAFORMAT_SUBTYPE_IEEE_FLOAT.
        at.Text([0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71]);
    }

    /// <summary>One channel is the front centre, two are left and right; more are microphones, not loudspeakers.</summary>
    private uint ChannelMask => _format.Channels switch { 1 => 4, 2 => 3, _ => 0 };

    private ref struct Cursor(Span<byte> rest)
    {
        private Span<byte> _rest = rest;

        public void Text(ReadOnlySpan<byte> value)
        {
            value.CopyTo(_rest);
            _rest = _rest[value.Length..];
        }

        public void UInt16(ushort value)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(_rest, value);
            _rest = _rest[sizeof(ushort)..];
        }

        public void UInt32(uint value)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(_rest, value);
            _rest = _rest[sizeof(uint)..];
        }

        public void UInt64(long value)
        {
            BinaryPrimitives.WriteInt64LittleEndian(_rest, value);
            _rest = _rest[sizeof(long)..];
        }
    }
}
