using System.Text;
using System.Text.RegularExpressions;

namespace AudioPipelines.Tests.Descriptions;

/// <summary>Reads launch text by GStreamer's own rules (gst/parse/parse.l and the unescaping around it), written independently of
/// the library's lexer: every rule is tried, the longest match wins, the first of equal ones.</summary>
internal static partial class GstLaunchReader
{
    private const string Identifier = @"[A-Za-z0-9_][A-Za-z0-9_\-%:]*";
    private const string Space = @"[ \t\n\r\v\f]";
    private const string NoSpace = @"[^ \t\n\r\v\f]";
    private const string Caps = @"[A-Za-z0-9-]+/[A-Za-z0-9-]+(?:,[^!]|(?:\\.|[^;!])+)*";

    // The three forms of a string, each greedy enough to be its longest match.
    private static readonly string[] _strings = [$@"(?:\\.|{NoSpace})+", "\"(?:\\\\\"|[^\"])*\"", @"'(?:\\'|[^'])*'"];

    private static readonly (string Kind, Regex Rule)[] _rules =
    [
        .. _strings.Select(s => ("assignment", Anchored($"{Identifier}{Space}*={Space}*(?:{s})"))),
        ("reference", Anchored($@"\.{Identifier}|{Identifier}\.(?:{Identifier})?")),
        ("element", Anchored(Identifier)),
        ("link", Anchored($@"[!:]{Space}*{Caps}[!:]|[!:]")),
        .. _strings.Select(s => ("uri", Anchored($@"[A-Za-z][A-Za-z0-9+\-.]*://(?:{s})"))),
        ("operator", Anchored(@"[(){}.!:,;=]")),
        ("space", Anchored($"{Space}+")),
        ("junk", Anchored(@"[\s\S]")),
    ];

    private static Regex Anchored(string rule) => new($@"\G(?:{rule})", RegexOptions.CultureInvariant);

    /// <summary>Everything but white space: (kind, text).</summary>
    public static IEnumerable<(string Kind, string Text)> Tokens(string launch)
    {
        for (int at = 0; at < launch.Length;)
        {
            (string kind, string text) = _rules.Select(r => (r.Kind, r.Rule.Match(launch, at).Value)).MaxBy(m => m.Value.Length);
            at += text.Length;
            if (kind != "space") yield return (kind, text);
        }
    }

    public static string[] Elements(string launch) =>
        [.. Tokens(launch).Where(t => t.Kind is "element" or "uri").Select(t => t.Text)];

    /// <summary>The properties that are set, as string properties would hold them; <see langword="null"/> is GStreamer's
    /// NULL.</summary>
    public static List<(string Name, string? Value)> Properties(string launch) =>
        [.. Tokens(launch).Where(t => t.Kind == "assignment").Select(t => Property(t.Text))];

    private static (string Name, string? Value) Property(string assignment)
    {
        int equals = assignment.IndexOf('=', StringComparison.Ordinal);
        string value = assignment[(equals + 1)..].TrimStart(' ', '\t', '\n', '\r', '\v', '\f');
        if (value is ['"', .., '"']) value = value[1..^1];
        return (assignment[..equals].Trim(), Deserialise(Unescape(value)));
    }

    /// <summary>gst_parse_unescape</summary>
    private static string Unescape(string text)
    {
        var result = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && !quoted)
            {
                if (++i == text.Length) break;
            }
            else if (text[i] == '"' && (!quoted || text[i - 1] != '\\'))
            {
                quoted = !quoted;
            }

            result.Append(text[i]);
        }

        return result.ToString();
    }

    /// <summary>gst_value_deserialize for strings, with gst_string_unwrap.</summary>
    private static string? Deserialise(string text)
    {
        if (text == "NULL") return null;
        if (text is not ['"', .., '"']) return text;
        List<byte> bytes = [];
        for (int i = 1; i < text.Length - 1; i++)
        {
            char c = text[i];
            if (char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '+' or '/' or ':' or '.') bytes.Add((byte)c);
            else if (c != '\\') throw new FormatException($"'{c}' may not stand in a serialised string");
            else if (Octal().Match(text, i + 1) is { Success: true } octal)
            {
                bytes.Add(Convert.ToByte(octal.Value, 8));
                i += 3;
            }
            else bytes.Add((byte)text[++i]);
        }

        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString([.. bytes]);
    }

    [GeneratedRegex(@"\G[0-3][0-7][0-7]")]
    private static partial Regex Octal();
}
