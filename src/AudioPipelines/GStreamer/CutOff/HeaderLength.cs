using System.Buffers.Binary;
using AudioPipelines.GStreamer.Gapless;

namespace AudioPipelines.GStreamer.CutOff;

/// <summary>How many samples a bare stream has by its first bytes: FLAC, WavPack, and MP3 with a tag. Pure.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc9639#section-8.2"/>
/// <seealso href="https://www.wavpack.com/WavPack5FileFormat.pdf"/>
internal static class HeaderLength
{
    /// <summary>How many bytes of a buffer are read.</summary>
    public const int MostBytes = LameTag.MostBytes;

    private const int StreamInfo = 34;

    /// <summary>Reads one of the first buffers between a parser and a decoder.</summary>
    /// <param name="mediaType">The decoder's input type, by its caps.</param>
    /// <param name="bytes">The buffer's.</param>
    /// <returns>Sample instants, the encoder's additions included, and how many of them decoders may leave out; <see
    /// langword="null"/>: the buffer does not say.</returns>
    public static (long Samples, int Tolerance)? Read(string mediaType, ReadOnlySpan<byte> bytes) => mediaType switch
    {
        "audio/x-flac" => ReadFlac(bytes) is > 0 and var samples ? (samples, 0) : null,
        "audio/x-wavpack" => ReadWavPack(bytes) is > 0 and var samples ? (samples, 0) : null,
        // The first frames may need bits of frames that are missing.
        "audio/mpeg" => LameTag.Read(bytes) is { All: > 0 and var samples } ? (samples, 2 * 1152) : null,
        _ => null,
    };

    private static long ReadFlac(ReadOnlySpan<byte> block) =>
        block.Length == StreamInfo + 4 && (block[0] & 0x7F) == 0 && block[3] == StreamInfo
            ? BinaryPrimitives.ReadInt64BigEndian(block[14..]) & 0xF_FFFF_FFFF
            : 0;

    private static long ReadWavPack(ReadOnlySpan<byte> block)
    {
        if (block.Length < 32 || !block.StartsWith("wvpk"u8)) return 0;
        uint samples = BinaryPrimitives.ReadUInt32LittleEndian(block[12..]);
        bool isFirst = BinaryPrimitives.ReadUInt32LittleEndian(block[16..]) == 0;
        return isFirst && samples != uint.MaxValue ? samples + ((long)block[11] << 32) : 0;
    }
}
