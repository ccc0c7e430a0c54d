using System.Buffers.Binary;

namespace AudioPipelines.GStreamer.Wav;

/// <summary>Reads the header of a file of the WAV family: RIFF, RIFX, RF64, BW64, Wave64 and IRCAM. Pure: bytes in, layout
/// out.</summary> <seealso href="https://www.itu.int/rec/R-REC-BS.2088"/>
internal static class WavHeaderReader
{
    /// <summary>The most bytes before the samples; they may hold a picture.</summary>
    private const int LongestHeader = 32 << 20;

    private const long Wrap = 1L << 32;

    /// <summary>Reads the beginning of a file.</summary>
    /// <param name="head">As much as is there.</param>
    /// <param name="fileLength">The bytes of the whole file, if known.</param>
    /// <param name="needed">How many bytes the next call needs, if these are not enough.</param>
    /// <returns><see langword="null"/>: more bytes are needed.</returns>
    public static WavLayout? Read(ReadOnlySpan<byte> head, long? fileLength, out long needed)
    {
        needed = 40;
        if (head.Length < needed) return null;
        WavLayout? layout = head[..4] switch
        {
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F' or (byte)'X'] or [(byte)'R', (byte)'F', (byte)'6', (byte)'4']
                or [(byte)'B', (byte)'W', (byte)'6', (byte)'4']
                => ReadRiff(head, fileLength, out needed),
            [(byte)'r', (byte)'i', (byte)'f', (byte)'f'] => ReadWave64(head, out needed),
            [0x64, 0xA3, _, 0] or [0, _, 0xA3, 0x64] => ReadIrcam(head, out needed),
            _ => WavLayout.Other,
        };
        return layout is null && needed > LongestHeader ? WavLayout.Other : layout;
    }

    private static WavLayout? ReadRiff(ReadOnlySpan<byte> head, long? fileLength, out long needed)
    {
        bool isBigEndian = head[3] == 'X', isLarge = head[2] == '6';
        WavFormat? format = null;
        long? largeLength = null;
        for (long at = 12; ;)
        {
            needed = at + 8;
            if (head.Length < needed) return null;
            ReadOnlySpan<byte> chunk = head[(int)at..], inside = chunk[8..];
            uint size = isBigEndian
                ? BinaryPrimitives.ReadUInt32BigEndian(chunk[4..])
                : BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            if (chunk[..4].SequenceEqual("data"u8))
                return format is null
                    ? WavLayout.Other
                    : new WavLayout(at + 8, Length(isLarge ? largeLength : null, size, fileLength - at - 8), format);
            needed += size + (size & 1);
            bool isRead = chunk[..4].SequenceEqual("fmt "u8) || chunk[..4].SequenceEqual("ds64"u8);
            if (needed > LongestHeader || (isRead && inside.Length < size)) return null;
            if (chunk[..4].SequenceEqual("fmt "u8) && (format = WavFormat.Read(inside[..(int)size], isBigEndian)) is null)
                return WavLayout.Other;
            if (chunk[..4].SequenceEqual("ds64"u8) && size >= 16)
                largeLength = BinaryPrimitives.ReadInt64LittleEndian(inside[8..]);
            at = needed;
        }
    }

    /// <summary>The bytes of samples, as far as the header is credible.</summary>
    /// <param name="large">The 64-bit size, if there is one.</param>
    /// <param name="size">What 32 bits say.</param>
    /// <param name="rest">The bytes from the first sample to the file's end, if known.</param>
    private static long? Length(long? large, uint size, long? rest)
    {
        if (large is > 0) return large;
        // A program that writes into a pipe cannot return to write the size. It leaves 0, the largest number or 2 GiB.
        if (size is 0 or >= 0xFFFF_F000) return null;
        if (size is >= 0x7FFF_F000 and <= 0x8000_0000 && !(rest >= size)) return null;
        // 32 bits are too few for more than 4 GiB. Many programs then write the size's low bits.
        return rest is { } there && there >= Wrap ? size + ((there - size) / Wrap * Wrap) : size;
    }

    /// <summary>Chunk names have 16 bytes, which begin with the four of RIFF. Chunks begin at multiples of 8 bytes.</summary>
    /// <seealso href="https://www.ambisonia.com/Members/mleese/sony_wave64.pdf"/>
    private static WavLayout? ReadWave64(ReadOnlySpan<byte> head, out long needed)
    {
        const int nameAndSize = 24;
        WavFormat? format = null;
        for (long at = 40; ;)
        {
            needed = at + nameAndSize;
            if (head.Length < needed) return null;
            ReadOnlySpan<byte> chunk = head[(int)at..], inside = chunk[nameAndSize..];
            long size = BinaryPrimitives.ReadInt64LittleEndian(chunk[16..]) - nameAndSize;
            if (chunk[..4].SequenceEqual("data"u8))
                return format is null
                    ? WavLayout.Other
                    : new WavLayout(needed, size is <= 0 or > long.MaxValue / 2 ? null : size, format);
            if (size is < 0 or > LongestHeader) return WavLayout.Other;
            if (chunk[..4].SequenceEqual("fmt "u8))
            {
                needed += size;
                if (inside.Length < size) return null;
                if ((format = WavFormat.Read(inside[..(int)size], isBigEndian: false)) is null) return WavLayout.Other;
            }

            at += (nameAndSize + size + 7) & ~7L;
        }
    }

    /// <summary>1,024 bytes, in the byte order of the first four.</summary>
    private static WavLayout? ReadIrcam(ReadOnlySpan<byte> head, out long needed)
    {
        needed = 1_024;
        if (head.Length < needed) return null;
        bool isBigEndian = head[0] == 0;
        float rate = isBigEndian
            ? BinaryPrimitives.ReadSingleBigEndian(head[4..])
            : BinaryPrimitives.ReadSingleLittleEndian(head[4..]);
        int channels = Number(head[8..], isBigEndian), kind = Number(head[12..], isBigEndian);
        string? type = kind switch
        {
            1 => WavFormat.Raw("S8"),
            2 => WavFormat.Raw(isBigEndian ? "S16BE" : "S16LE"),
            3 => WavFormat.Raw(isBigEndian ? "S24BE" : "S24LE"),
            0x40004 => WavFormat.Raw(isBigEndian ? "S32BE" : "S32LE"),
            4 => WavFormat.Raw(isBigEndian ? "F32BE" : "F32LE"),
            8 => WavFormat.Raw(isBigEndian ? "F64BE" : "F64LE"),
            0x10001 => "audio/x-alaw",
            0x20001 => "audio/x-mulaw",
            _ => null,
        };
        if (type is null || channels is < 1 or > ushort.MaxValue || !(rate is >= 1 and < int.MaxValue)) return WavLayout.Other;
        return new WavLayout(
            needed, null, new WavFormat(type, (int)rate, channels, channels * (kind & 0xF), WavFormat.Fitting(0, channels)));
    }

    private static int Number(ReadOnlySpan<byte> at, bool isBigEndian) =>
        isBigEndian ? BinaryPrimitives.ReadInt32BigEndian(at) : BinaryPrimitives.ReadInt32LittleEndian(at);
}
