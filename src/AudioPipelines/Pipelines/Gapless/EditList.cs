using System.Buffers.Binary;

namespace AudioPipelines.Pipelines.Gapless;

/// <summary>Reads and changes the header of an MP4 file. Pure: bytes in, bytes out.</summary>
/// <remarks>
/// An edit that begins after an encoder's first samples leaves them out. 1.22's demuxer takes the film's length for the media's:
/// it ends too early by that much, and packets at the end are lost. It also cuts the last packet at a length in milliseconds,
/// though that was rounded. So the film's length is changed to the edit's end in the media. An edit that lasts until the media's
/// end is extended past it.
/// </remarks>
/// <seealso href="https://developer.apple.com/documentation/quicktime-file-format/edit_list_atom"/>
internal static class EditList
{
    /// <summary>Samples of the longest packet. An edit can be widened by this much and still adds nothing else.</summary>
    private const int Packet = 4096;

    /// <summary>The largest part of a header that is looked at.</summary>
    private const int MostBytes = 1 << 20;

    /// <summary>Where the boxes of a film begin in some bytes of a file. These are its header, with the times of the whole film
    /// first.</summary>
    /// <returns>−1 if the bytes hold none.</returns>
    public static int Find(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> near = bytes[..Math.Min(bytes.Length, MostBytes)];
        for (int at = 0; near[at..].IndexOf("moov"u8) is var next and >= 0; at += next + 4)
        {
            int header = at + next + 4;
            if (near.Length >= header + 120 && near[(header + 4)..].StartsWith("mvhd"u8)) return header;
        }

        return -1;
    }

    /// <summary>Widens the edit of each track that has only one edit, and whose edit leaves something out at its start.</summary>
    /// <param name="boxes">The boxes of a film's header, as many as are there.</param>
    /// <returns>Whether something was changed.</returns>
    public static bool Widen(Span<byte> boxes)
    {
        if (Inside(boxes, "mvhd"u8) is not { IsEmpty: false } film) return false;
        (uint filmScale, long filmLength, Range place) = Times(film);
        double longest = 0;
        for (int at = 0; Next(boxes, ref at, "trak"u8) is { IsEmpty: false } track;)
        {
            Span<byte> edits = Inside(Inside(track, "edts"u8), "elst"u8), media = Inside(Inside(track, "mdia"u8), "mdhd"u8);
            if (edits.Length < 20 || media.IsEmpty || filmScale == 0) continue;
            bool isLong = edits[0] == 1;
            if (BinaryPrimitives.ReadUInt32BigEndian(edits[4..]) != 1 || edits.Length < (isLong ? 28 : 20)) continue;
            Range length = isLong ? 8..16 : 8..12;
            long start = isLong
                ? BinaryPrimitives.ReadInt64BigEndian(edits[16..])
                : BinaryPrimitives.ReadInt32BigEndian(edits[12..]);
            (uint scale, long all, _) = Times(media);
            if (start <= 0 || scale == 0 || all == 0 || Read(edits[length]) == 0) continue; // fragments state none here
            double left = (all / (double)scale) - (start / (double)scale) - (Read(edits[length]) / (double)filmScale);
            longest = Math.Max(longest, (start / (double)scale) + (Read(edits[length]) / (double)filmScale));
            if (left < 2.0 / filmScale)
                Write(edits[length], Read(edits[length]) + (long)Math.Ceiling(Packet * (double)filmScale / scale));
        }

        if (longest > 0) Write(film[place], Math.Max(filmLength, (long)Math.Ceiling(longest * filmScale)));
        return longest > 0;
    }

    /// <summary>Reads units per second, the length and the length's position from a box that has them after two dates.</summary>
    private static (uint Scale, long Length, Range Place) Times(ReadOnlySpan<byte> box)
    {
        if (box.Length < 20 || (box[0] == 1 && box.Length < 32)) return (0, 0, ..0);
        Range place = box[0] == 1 ? 24..32 : 16..20;
        return (BinaryPrimitives.ReadUInt32BigEndian(box[(box[0] == 1 ? 20 : 12)..]), Read(box[place]), place);
    }

    private static Span<byte> Inside(Span<byte> boxes, ReadOnlySpan<byte> name)
    {
        int at = 0;
        return Next(boxes, ref at, name);
    }

    /// <summary>The content of the next box with a name, as far as it is present; empty if there is none.</summary>
    private static Span<byte> Next(Span<byte> boxes, scoped ref int at, ReadOnlySpan<byte> name)
    {
        while (at + 8 <= boxes.Length)
        {
            Span<byte> box = boxes[at..];
            uint size = BinaryPrimitives.ReadUInt32BigEndian(box);
            if (size < 8) break; // damaged, or the last
            int end = (int)Math.Min(size, (uint)box.Length);
            at += end;
            if (box[4..].StartsWith(name)) return box[8..end];
        }

        return default;
    }

    private static long Read(ReadOnlySpan<byte> number) =>
        number.Length == 8 ? BinaryPrimitives.ReadInt64BigEndian(number) : BinaryPrimitives.ReadUInt32BigEndian(number);

    private static void Write(Span<byte> number, long value)
    {
        if (number.Length == 8) BinaryPrimitives.WriteInt64BigEndian(number, value);
        else BinaryPrimitives.WriteUInt32BigEndian(number, (uint)Math.Min(value, uint.MaxValue - 1));
    }
}
