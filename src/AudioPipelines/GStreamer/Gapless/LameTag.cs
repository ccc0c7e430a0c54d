using System.Buffers.Binary;
using System.Text;

namespace AudioPipelines.GStreamer.Gapless;

/// <summary>Reads from the first frame of an MP3 file which samples its encoder added. Pure: bytes in, numbers out.</summary>
/// <param name="Start">Sample instants that encoder and decoder add at the start.</param>
/// <param name="Length">Sample instants after those; <see langword="null"/> if the tag does not say how many frames there are, or
/// what was added.</param>
/// <param name="All">Sample instants of all frames; <see langword="null"/> if the tag does not say.</param>
/// <seealso href="http://gabriel.mp3-tech.org/mp3infotag.html"/>
internal readonly record struct LameTag(int Start, long? Length, long? All)
{
    /// <summary>How many bytes of the frame are read.</summary>
    public const int MostBytes = 200;

    /// <summary>The delay of any decoder: 528 instants of the filter bank, and one.</summary>
    private const int DecoderDelay = 529;

    /// <summary>Programs that write what they added into the tag. Other programs' values mean nothing.</summary>
    private static readonly string[] _encoders = ["LAME", "Lavf", "Lavc"];

    /// <summary>Reads a frame.</summary>
    /// <returns><see langword="null"/>: it is no layer III frame with a tag.</returns>
    public static LameTag? Read(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < 44 || frame[0] != 0xFF || (frame[1] & 0xE6) != 0xE2) return null;
        bool isFirstVersion = (frame[1] & 0x18) == 0x18, isMono = (frame[3] & 0xC0) == 0xC0;
        ReadOnlySpan<byte> tag =
            frame[(4 + ((isFirstVersion, isMono) switch { (true, false) => 32, (false, true) => 9, _ => 17 }))..];
        if (!tag.StartsWith("Xing"u8) && !tag.StartsWith("Info"u8)) return null;
        uint fields = BinaryPrimitives.ReadUInt32BigEndian(tag[4..]);
        int at = 8;
        long? frames = null;
        if ((fields & 1) != 0 && tag.Length >= at + 4) frames = BinaryPrimitives.ReadUInt32BigEndian(tag[at..]);
        for (int field = 0; field < 4; field++)
        {
            if ((fields & (1u << field)) != 0) at += field == 2 ? 100 : 4; // frames, bytes, a table of contents, quality
        }

        long? all = frames * (isFirstVersion ? 1152 : 576);
        if (tag.Length < at + 24 || !_encoders.Contains(Encoding.ASCII.GetString(tag[at..(at + 4)])))
            return new LameTag(0, null, all);
        int added = (tag[at + 21] << 16) | (tag[at + 22] << 8) | tag[at + 23], start = (added >> 12) + DecoderDelay;
        long? length = all - start - Math.Max(0, (added & 0xFFF) - DecoderDelay);
        return new LameTag(start, length > 0 ? length : null, all);
    }
}
