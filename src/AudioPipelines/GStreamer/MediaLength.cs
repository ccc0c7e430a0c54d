using AudioPipelines.GStreamer.CutOff;
using AudioPipelines.GStreamer.Gapless;

namespace AudioPipelines.GStreamer;

/// <summary>The duration of media, and whether it is known or estimated from the byte rate at the start.</summary>
/// <remarks>GStreamer does not mark estimates, which are off by several per cent for MP3 of variable rate. So a local file's
/// header is read here, if it has the number of samples.</remarks>
/// <param name="Duration">In nanoseconds; <see langword="null"/> if nothing is known.</param>
/// <param name="IsEstimated">Whether it may be off.</param>
internal readonly record struct MediaLength(long? Duration, bool IsEstimated)
{
    private const string Flac = "audio/x-flac";
    private const string WavPack = "audio/x-wavpack";

    /// <summary>Plain samples, whose size gives their number, and files that hold them.</summary>
    private static readonly string[] _plain =
    [
        "audio/x-raw", "audio/x-alaw", "audio/x-mulaw", "audio/x-wav", "audio/x-rf64", "audio/x-w64", "audio/x-ircam",
        "audio/x-aiff", "audio/x-au",
    ];

    /// <summary>Containers without a length, which the demuxer estimates.</summary>
    private static readonly string[] _withoutLength = ["video/mpegts", "video/mpeg"];

    /// <summary>Corrects GStreamer's duration.</summary>
    /// <param name="path">The file, if it is a local one.</param>
    /// <param name="container">The outermost container's media type; <see langword="null"/> for a bare stream.</param>
    /// <param name="stream">The first stream.</param>
    /// <param name="told">What GStreamer tells, in nanoseconds.</param>
    public static MediaLength Of(string? path, string? container, MediaInfo.MediaStream? stream, long? told)
    {
        if (told is null || stream is null) return new(told, false);
        if (container is not null) return new(told, _withoutLength.Contains(container));
        string type = TypeOf(stream.Caps);
        if (_plain.Contains(type)) return new(told, false);
        if (path is null) return new(told, type is not (Flac or WavPack));
        if (type is Flac or WavPack or "audio/mpeg" && stream.Rate > 0 && SamplesOf(path, type) is { } samples)
            return new((long)((Int128)samples * 1_000_000_000 / stream.Rate), false);
        return new(told, true);
    }

    /// <summary>The name in front of caps.</summary>
    public static string TypeOf(string? caps) => caps?.Split(',')[0] ?? "";

    /// <summary>The duration by a file's first bytes; <see langword="null"/>: they do not say it.</summary>
    private static long? SamplesOf(string path, string type)
    {
        byte[] head = new byte[HeaderLength.MostBytes];
        try
        {
            using FileStream file = File.OpenRead(path);
            int length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (head.AsSpan(0, length) is [(byte)'I', (byte)'D', (byte)'3', _, _, _, _, _, _, _, ..])
            {
                // ID3v2 tags come first. Their length has seven bits in each byte.
                file.Position =
                    10 + ((head[6] & 0x7F) << 21) + ((head[7] & 0x7F) << 14) + ((head[8] & 0x7F) << 7) + (head[9] & 0x7F);
                length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            }

            ReadOnlySpan<byte> first = head.AsSpan(0, length);
            if (type == "audio/mpeg") return LameTag.Read(first) is { } tag ? tag.Length ?? tag.All : null;
            const int marker = 4, streamInfo = 38;
            if (type == Flac) first = first.Length < marker + streamInfo ? [] : first.Slice(marker, streamInfo);
            return HeaderLength.Read(type, first)?.Samples;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // it was readable a moment ago; GStreamer's duration counts as an estimate then
        }
    }
}
