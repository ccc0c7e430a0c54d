using AudioPipelines.Model;

namespace AudioPipelines.GStreamer;

/// <summary>
/// Finds what GStreamer's launch parser lets pass: a quote that is never closed (the rest of the pipeline silently becomes
/// something else), sizes that take many seconds to build, and a link to nothing (a critical when caps come before it).
/// </summary>
internal static class LaunchTextScanner
{
    /// <summary>The most elements a launch string may have.</summary>
    public const int MaximumElements = 1_000;

    /// <summary>The longest a launch string may be, in characters.</summary>
    public const int MaximumLength = 1 << 20;

    /// <summary>Throws if the text must not be parsed.</summary>
    /// <exception cref="AudioSourceException"><see cref="AudioSourceErrorKind.InvalidDescription"/>.</exception>
    public static void Check(string text)
    {
        if (text.Length > MaximumLength)
        {
            throw new AudioSourceException(
                AudioSourceErrorKind.InvalidDescription,
                $"The launch text has {text.Length} characters; at most {MaximumLength} are allowed.");
        }

        (int elements, int unterminated, int dangling) = Scan(text);
        string? problem =
            text.Contains('\0') ? "holds a NUL character"
            : unterminated >= 0 ? $"has a quote ({text[unterminated]}) at character {unterminated + 1} that is never closed: "
                + $"{Around(text, unterminated)}"
            : dangling >= 0 ? $"has a syntax error: the '!' at character {dangling + 1} links to no element: "
                + $"{Around(text, dangling)}"
            : elements > MaximumElements ? $"has {elements} elements; at most {MaximumElements} are allowed"
            : null;
        if (problem is not null)
            throw new AudioSourceException(AudioSourceErrorKind.InvalidDescription, $"The launch text {problem}.");
    }

    /// <summary>The names of the elements in a text, without caps, URIs and bins' brackets.</summary>
    public static List<string> ElementNames(ReadOnlySpan<char> text)
    {
        List<string> names = [];
        Scan(text, names);
        return names;
    }

    /// <summary>Counts elements, with the caps between them. Finds the first quote that is never closed, and the first link to
    /// something that cannot be an element.</summary>
    /// <returns>The count, and the indices or −1.</returns>
    public static (int Elements, int UnterminatedQuote, int DanglingLink) Scan(
        ReadOnlySpan<char> text, List<string>? names = null)
    {
        int elements = 0, link = -1, dangling = -1;
        foreach (LaunchToken token in new LaunchLexer(text))
        {
            if (token.Fault is LaunchFault.UnclosedQuote) return (elements, token.FaultAt, dangling);
            if (link >= 0 && dangling < 0 && !CanBeElement(text[token.Start])) dangling = link;
            link = text[token.Start] == '!' ? token.Start : -1;
            ReadOnlySpan<char> word = text[token.Start..token.End];
            // A word with a dot refers to an element, unless it is a URI or quoted caps, which make one.
            bool isElement = token.Kind is LaunchTokenKind.Caps
                || (token.Kind is LaunchTokenKind.Word && (!word.Contains('.') || word.ContainsAny('/', '"', '\'')));
            if (!isElement) continue;
            elements++;
            if (token.Kind is LaunchTokenKind.Word && IsName(word)) names?.Add(word.ToString());
        }

        return (elements, -1, dangling < 0 ? link : dangling);
    }

    /// <summary>Whether an element, a reference to one, a bin, caps or a URI can begin so.</summary>
    private static bool CanBeElement(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '/' or '(' or '"' or '\'';

    private static bool IsName(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) return false;
        }

        return true;
    }

    private static string Around(string text, int index) =>
        text.Length - index <= 40 ? text[index..] : string.Concat(text.AsSpan(index, 40), "…");
}
