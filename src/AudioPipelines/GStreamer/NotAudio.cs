using System.Buffers.Binary;
using System.Text;

namespace AudioPipelines.GStreamer;

/// <summary>Says what content is if it is no audio, or audio without a plugin of GStreamer, and what to do. No package would
/// help.</summary>
internal static class NotAudio
{
    /// <summary>How much of a file is read.</summary>
    private const int Beginning = 4_096;

    private const string Playlist = "It is a playlist, not audio. Open what it names.";
    private const string WebPage = "It is a web page, not audio. Open the address of the audio itself.";
    private const string Archive = "It is an archive, not audio. Unpack it first.";
    private const string Another = "Choose a file that has sound.";
    private const string Convert = "Convert it, for instance with ffmpeg, to FLAC or WAV.";

    // How content types begin, as GStreamer finds them, and what they are.
    private static readonly (string Type, string Words)[] _types =
    [
        ("text/uri-list", Playlist),
        ("application/x-hls", Playlist),
        ("text/html", WebPage),
        ("application/xhtml", WebPage),
        ("application/zip", Archive),
        ("application/x-gzip", Archive),
        ("application/x-bzip", Archive),
        ("application/x-xz", Archive),
        ("application/x-rar", Archive),
        ("application/x-tar", Archive),
        ("application/x-7z", Archive),
        ("application/x-ar", Archive),
        ("application/x-compress", Archive),
        ("application/pdf", $"It is a document, not audio. {Another}"),
        ("application/postscript", $"It is a document, not audio. {Another}"),
        ("application/msword", $"It is a document, not audio. {Another}"),
        ("application/x-ms-dos-executable", $"It is a program, not audio. {Another}"),
        ("application/x-executable", $"It is a program, not audio. {Another}"),
        ("application/x-elf", $"It is a program, not audio. {Another}"),
        ("application/xml", $"It is a text file, not audio. {Another}"),
        ("text/plain", $"It is a text file, not audio. {Another}"),
        ("audio/x-caf", $"It is Apple's Core Audio Format, which GStreamer has no plugin for. {Convert}"),
    ];

    // The first bytes of files, and their content type.
    private static readonly (byte[] Magic, string Type)[] _magics =
    [
        ([0x50, 0x4B, 0x03, 0x04], "application/zip"),
        ([0x1F, 0x8B], "application/x-gzip"),
        ([0x42, 0x5A, 0x68], "application/x-bzip"),
        ([0x52, 0x61, 0x72, 0x21], "application/x-rar"),
        ([0x37, 0x7A, 0xBC, 0xAF], "application/x-7z"),
        ([0x25, 0x50, 0x44, 0x46, 0x2D], "application/pdf"),
        ([0x7F, 0x45, 0x4C, 0x46], "application/x-elf"),
        ([0x63, 0x61, 0x66, 0x66], "audio/x-caf"),
    ];

    /// <summary>What a content type is; <see langword="null"/>: it may be audio.</summary>
    /// <param name="mediaType">The name of its caps.</param>
    public static string? OfType(string mediaType) =>
        Array.Find(_types, known => mediaType.StartsWith(known.Type, StringComparison.Ordinal)).Words;

    /// <summary>What a file is; <see langword="null"/>: it may be audio, or cannot be read.</summary>
    /// <param name="path">Its path.</param>
    public static string? OfFile(string path)
    {
        byte[] start = new byte[Beginning];
        int length;
        try
        {
            using FileStream file = File.OpenRead(path);
            length = file.ReadAtLeast(start, Beginning, throwOnEndOfStream: false);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        ReadOnlySpan<byte> bytes = start.AsSpan(0, length);
        foreach ((byte[] magic, string type) in _magics)
        {
            if (bytes.StartsWith(magic)) return OfType(type);
        }

        return OfText(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF', ' ', '\t', '\r', '\n')) ?? OfAiff(bytes);
    }

    private static string? OfText(string text)
    {
        if (text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)) return WebPage;
        bool isPls = text.StartsWith("[playlist]", StringComparison.OrdinalIgnoreCase);
        if (!isPls && !text.StartsWith("#EXTM3U", StringComparison.Ordinal)) return null;
        IEnumerable<string> entries = text.Split(
            '\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line =>
            isPls
                ? line.StartsWith("File", StringComparison.OrdinalIgnoreCase) && line.Contains('=', StringComparison.Ordinal)
                : line[0] != '#');
        string? first = entries.Select(
            line => isPls ? line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim() : line).FirstOrDefault();
        return first is null
            ? "It is an empty playlist."
            : $"It is a playlist, not audio. Open what it names; its first entry is '{first}'.";
    }

    /// <summary>AIFF-C may have compressed samples. GStreamer (1.22) gives the same error for them as for damaged
    /// files.</summary>
    private static string? OfAiff(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 12 || !bytes.StartsWith("FORM"u8) || !bytes[8..].StartsWith("AIFC"u8)) return null;
        int at = 12;
        while (at + 8 <= bytes.Length)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 4)..]);
            if (bytes[at..].StartsWith("COMM"u8))
            {
                if (length < 22 || at + 30 > bytes.Length) return null;
                string compression = Encoding.Latin1.GetString(bytes.Slice(at + 26, 4));
                return compression is "NONE" or "sowt" or "twos" or "fl32" or "FL32" or "fl64" or "FL64"
                    || !compression.All(char.IsAsciiLetterOrDigit)
                    ? null
                    : $"It is AIFF-C with compressed samples ('{compression}'), which GStreamer does not decode. {Convert}";
            }

            if (length > Beginning) return null;
            at += 8 + (int)length + (int)(length & 1);
        }

        return null;
    }
}
