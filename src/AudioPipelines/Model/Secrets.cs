using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using AudioPipelines.Model;

namespace AudioPipelines;

/// <summary>Keeps passwords out of texts for people. The library's errors, warnings, logs and graphs use it already.</summary>
/// <remarks>The process knows the values of parameters with <c>secret: true</c> after they are first resolved, from four
/// characters on. Shorter ones, and those that no description declares, are found by their place: <c>://user:password@</c>,
/// <c>user-pw=…</c>.</remarks>
internal static partial class Secrets
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Mark = "***";

    private const int ShortestKnown = 4;
    private const int MostKnown = 256;

    private static readonly Lock _lock = new();
    private static readonly List<(string Secret, string[] Spellings)> _known = [];
    private static Known? _all = new([]); // null: to be put together when a text is looked through

    /// <summary>The text with <see cref="Mark"/> in place of every secret. Any thread.</summary>
    public static string Hide(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = (Volatile.Read(ref _all) ?? PutTogether()).Hide(text);
        text = OfAddress().Replace(text, $"://${{user}}:{Mark}@");
        return OfProperty().Replace(text, $"${{name}}{Mark}");
    }

    /// <summary>Makes a secret known. Beyond 256 the oldest are forgotten.</summary>
    internal static void Remember(string secret)
    {
        if (secret.Length < ShortestKnown) return;
        lock (_lock)
        {
            if (_known.Exists(known => known.Secret == secret)) return;
            if (_known.Count == MostKnown) _known.RemoveAt(0);
            _known.Add((secret, [.. Spellings(secret)]));
            Volatile.Write(ref _all, null);
        }
    }

    private static Known PutTogether()
    {
        lock (_lock)
        {
            if (_all is { } known) return known;
            known = new Known([.. _known.SelectMany(one => one.Spellings).Distinct(StringComparer.Ordinal).OrderByDescending(
                spelling => spelling.Length)]);
            Volatile.Write(ref _all, known);
            return known;
        }
    }

    /// <summary>The spellings of a secret: plain, in a URI, as launch text has it (alone, and inside a longer value), and quoted
    /// once or twice as in GStreamer's texts and graphs.</summary>
    private static HashSet<string> Spellings(string secret)
    {
        HashSet<string> all = new(StringComparer.Ordinal)
        {
            secret, Uri.EscapeDataString(secret),
            OctalText.Escape(secret, "\\", escapesFirst: true), OctalText.Escape(secret, "\\", escapesFirst: false),
        };
        for (int depth = 0; depth < 3; depth++)
        {
            foreach (string text in all.ToArray())
            {
                all.Add(Escaped(text, escapesAll: false, isAscii: false));
                all.Add(Escaped(text, escapesAll: false, isAscii: true));
                all.Add(Escaped(text, escapesAll: true, isAscii: true));
            }
        }

        return all;
    }

    private static string Escaped(string text, bool escapesAll, bool isAscii)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.IsAscii || !isAscii)
            {
                char c = (char)rune.Value;
                if (rune.IsAscii && (c is '"' or '\\' || (escapesAll && !char.IsAsciiLetterOrDigit(c)
                    && c is not ('_' or '-' or '+' or '/' or ':' or '.')))) escaped.Append('\\');
                escaped.Append(rune.ToString());
                continue;
            }

            foreach (byte octet in Encoding.UTF8.GetBytes(rune.ToString()))
                escaped.Append('\\').Append(Convert.ToString(octet, 8).PadLeft(3, '0'));
        }

        return escaped.ToString();
    }

    [GeneratedRegex(@"://(?<user>[^\s/?#@:""'<>]*):[^\s/?#""'<>]*@", RegexOptions.CultureInvariant)]
    private static partial Regex OfAddress();

    // The value is quoted, quoted inside a quoted text (to the end of the graph's line), or a word.
    [GeneratedRegex(
        """(?<name>(?<![A-Za-z0-9])(?:pw|passwd|password|passphrase|token|secret)\s*=\s*(?:\([a-z0-9]+\)\s*)?)"""
        + """(?:"(?:\\.|[^"\\])*"?|\\+".*?(?=\\n|\\l|\n|\z)|[^\s"\\&!,;)]+)""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfProperty();

    /// <summary>All spellings, the longest first: a shorter one may be a part of it.</summary>
    private sealed class Known(string[] spellings)
    {
        // One pass over the text: hardly any has a secret in it, and each may have been given hundreds of spellings.
        private readonly SearchValues<string> _any = SearchValues.Create(spellings, StringComparison.Ordinal);

        public string Hide(string text)
        {
            if (!text.AsSpan().ContainsAny(_any)) return text;
            foreach (string spelling in spellings) text = text.Replace(spelling, Mark, StringComparison.Ordinal);
            return text;
        }
    }
}
