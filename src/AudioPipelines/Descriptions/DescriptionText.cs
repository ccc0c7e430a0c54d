using System.Buffers;
using System.Text;

namespace AudioPipelines.Descriptions;

/// <summary>Reads a description's bytes: at most 1 MiB of UTF-8 without control characters.</summary>
internal static class DescriptionText
{
    /// <summary>The longest description, in bytes.</summary>
    public const int MaximumBytes = 1 << 20;

    /// <summary>The characters that a description may not hold: control characters but tab and line ends.</summary>
    public static readonly SearchValues<char> Forbidden = SearchValues.Create(ControlCharacters());

    private static readonly string _tooLong = $"the description is longer than {MaximumBytes} bytes (1 MiB)";

    /// <summary>The text of a file; <see langword="null"/>: it cannot be read, and <paramref name="errors"/> says why.</summary>
    public static string? ReadFile(string path, ErrorList errors)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            if (file.CanSeek && file.Length > MaximumBytes)
            {
                errors.Add(_tooLong);
                return null;
            }

            // One byte more than allowed: a device or a pipe has no length.
            byte[] bytes = new byte[MaximumBytes + 1];
            int length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return Decode(bytes.AsSpan(0, length), errors);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            errors.Add($"the description cannot be read: {e.Message}");
            return null;
        }
    }

    /// <summary>The text of these bytes; <see langword="null"/>: they are no text, and <paramref name="errors"/> says
    /// why.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, ErrorList errors)
    {
        if (bytes.Length > MaximumBytes)
        {
            errors.Add(_tooLong);
            return null;
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            errors.Add(1, 1, "the description is UTF-16", "UTF-8: save it again in that encoding");
            return null;
        }

        if (bytes is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        int line = 1, column = 1;
        for (ReadOnlySpan<byte> rest = bytes; rest.Length > 0;)
        {
            if (Rune.DecodeFromUtf8(rest, out Rune rune, out int consumed) != OperationStatus.Done)
            {
                errors.Add(line, column, $"the byte 0x{rest[0]:X2} is not UTF-8", "UTF-8: save the file in that encoding");
                return null;
            }

            rest = rest[consumed..];
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>Whether the text may be parsed at all; if not, <paramref name="errors"/> says why.</summary>
    public static bool Check(string text, ErrorList errors)
    {
        if (Encoding.UTF8.GetByteCount(text) > MaximumBytes)
        {
            errors.Add(_tooLong);
            return false;
        }

        int line = 1, column = 1;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (Forbidden.Contains(c))
            {
                errors.Add(line, column, $"the control character U+{(int)c:X4} has no place in a description", "text");
                return false;
            }

            (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        return true;
    }

    private static string ControlCharacters()
    {
        string characters = "";
        for (char c = '\0'; c < 0xA0; c++)
        {
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r')) characters += c;
        }

        return characters;
    }
}
