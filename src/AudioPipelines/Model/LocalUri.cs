using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace AudioPipelines.Model;

/// <summary>Turns a user's text into a URI: percent-encoded, local paths as <c>file</c> URIs.</summary>
internal static class LocalUri
{
    // RFC 3986: characters that a URI may hold. A text with '%' is encoded already.
    private const string Legal = "-._~:/?#[]@!$&'()*+,;=%";
    private const string LegalInPath = "-._~/";

    private const string Scheme = "file://";

    private static readonly SearchValues<char> _schemeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    /// <summary>The URI of a URI or local path.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="windows">Whether paths are those of Windows.</param>
    /// <param name="directory">What relative paths start from.</param>
    public static string From(string text, bool windows, string directory)
    {
        if (HasScheme(text)) return Encode(text, Legal);
        if (windows)
        {
            string path = (IsWindowsRooted(text) ? text : $"{directory.TrimEnd('\\', '/')}\\{text}").Replace('\\', '/');
            if (path.StartsWith("//", StringComparison.Ordinal)) return "file:" + Encode(path, LegalInPath);
            return path is [_, ':', ..]
                ? $"file:///{path[0]}:{Encode(path[2..], LegalInPath)}"
                : "file://" + Encode(path, LegalInPath);
        }

        return "file://" + Encode(Path.GetFullPath(text, directory), LegalInPath);
    }

    /// <summary>Whether a path is given as a URI, because its bytes are not UTF-8 and no text has them.</summary>
    public static bool IsOfBytes(string path) => path.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>The local path of a <c>file</c> URI, or the URI itself if the path is not UTF-8 (<see cref="IsOfBytes"/>); <see
    /// langword="null"/> for any other URI.</summary>
    public static string? ToPath(string uri, bool windows)
    {
        if (!uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return null;
        string path = Uri.UnescapeDataString(uri[Scheme.Length..]);
        if (!windows && !IsUtf8(uri)) return uri;
        if (path.StartsWith("localhost/", StringComparison.OrdinalIgnoreCase)) path = path["localhost".Length..];
        if (!windows) return path.StartsWith('/') ? path : null;
        if (!path.StartsWith('/')) return @"\\" + path.Replace('/', '\\');
        return (path is ['/', _, ':', ..] ? path[1..] : path).Replace('/', '\\');
    }

    /// <summary>Whether the text is a URI. A scheme has at least two letters, since <c>C:</c> is a drive.</summary>
    private static bool HasScheme(string text)
    {
        if (text.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) return true;
        int colon = text.IndexOf("://", StringComparison.Ordinal);
        return colon >= 2 && char.IsAsciiLetter(text[0])
            && !text.AsSpan(0, colon).ContainsAnyExcept(_schemeCharacters);
    }

    private static bool IsWindowsRooted(string path) => path is [_, ':', '\\' or '/', ..] or ['\\' or '/', ..];

    /// <summary>Whether the bytes that are percent-encoded are UTF-8.</summary>
    private static bool IsUtf8(string uri)
    {
        var bytes = new List<byte>(uri.Length);
        for (int at = 0; at < uri.Length; at++)
        {
            if (uri[at] == '%' && at + 2 < uri.Length && byte.TryParse(
                uri.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte value))
            {
                bytes.Add(value);
                at += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(uri[at].ToString()));
            }
        }

        return Utf8.IsValid(CollectionsMarshal.AsSpan(bytes));
    }

    private static string Encode(string text, string legal)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            char c = (char)b;
            if (char.IsAsciiLetterOrDigit(c) || legal.Contains(c, StringComparison.Ordinal)) result.Append(c);
            else result.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }

        return result.ToString();
    }
}
