namespace AudioPipelines.GStreamer;

/// <summary>
/// Reads a launch string the way GStreamer's lexer does, as far as needed to find what the parser lets pass: a quote that is
/// never closed (the rest of the pipeline becomes something else, silently), sizes that take many seconds to build, and a link to
/// nothing (over which the parser trips with a critical when caps come before it).
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

    /// <summary>The names of the elements that a text makes, as far as they stand in it: caps, URIs and bins' brackets are left
    /// out.</summary>
    public static List<string> ElementNames(ReadOnlySpan<char> text)
    {
        List<string> names = [];
        Scan(text, names);
        return names;
    }

    /// <summary>Counts elements, caps between them included, and finds the first quote that is never closed and the first link to
    /// what cannot be an element.</summary>
    /// <returns>The count, and the indices or −1.</returns>
    public static (int Elements, int UnterminatedQuote, int DanglingLink) Scan(
        ReadOnlySpan<char> text, List<string>? names = null)
    {
        int elements = 0, dangling = -1;
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c) || c is '!' or '(' or ')' or '{' or '}' or ',' or ';' or ':')
            {
                if (c == '!' && dangling < 0 && !IsElementAt(text, SkipSpace(text, i + 1))) dangling = i;
                i++;
            }
            else if (c == '=')
            {
                i = SkipSpace(text, i + 1);
                if (!SkipValue(text, ref i)) return (elements, i, dangling);
            }
            else if (c is '"' or '\'')
            {
                elements++;
                if (!SkipValue(text, ref i)) return (elements, i, dangling);
            }
            else
            {
                int start = i;
                while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ('!' or '=' or '(' or ')')) i++;
                if (text[start..i].Contains("://", StringComparison.Ordinal))
                {
                    while (i < text.Length && !char.IsWhiteSpace(text[i])) i++;
                }

                ReadOnlySpan<char> word = text[start..i];
                bool isCaps = word.Contains('/') && !word.Contains("://", StringComparison.Ordinal);
                // A name before '=' is a property, one with a dot inside or at its end refers to an element.
                bool isProperty = SkipSpace(text, i) is var next && next < text.Length && text[next] == '=';
                bool isElement = !(isCaps || isProperty || word.Contains('.'));
                if (isCaps || isElement) elements++;
                if (isElement && IsName(word)) names?.Add(word.ToString());
                if (isCaps) i = SkipCaps(text, i);
            }
        }

        return (elements, -1, dangling);
    }

    /// <summary>Whether an element, a reference to one, a bin, caps or a URI can begin here.</summary>
    private static bool IsElementAt(ReadOnlySpan<char> text, int i) =>
        i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '_' or '.' or '/' or '(' or '"' or '\'');

    private static bool IsName(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) return false;
        }

        return true;
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
        return i;
    }

    private static int SkipCaps(ReadOnlySpan<char> text, int i)
    {
        // Caps run up to the next link; a quote inside is part of them, and the caps parser checks it.
        while (i < text.Length && text[i] != '!') i += text[i] == '\\' ? 2 : 1;
        return Math.Min(i, text.Length);
    }

    /// <summary>Skips a value: a quoted string, or everything up to the next space.</summary>
    /// <returns>Whether it ends; otherwise <paramref name="i"/> is the quote's index.</returns>
    private static bool SkipValue(ReadOnlySpan<char> text, ref int i)
    {
        if (i < text.Length && text[i] is '"' or '\'')
        {
            char quote = text[i];
            int lastEscaped = -1;
            for (int end = i + 1; end < text.Length; end++)
            {
                if (text[end] != quote) continue;
                if (text[end - 1] == '\\')
                {
                    lastEscaped = end;
                    continue;
                }

                i = end + 1;
                return true;
            }

            // The lexer takes the longest match: if no bare quote closes it, the last escaped one does.
            if (lastEscaped < 0) return false;
            i = lastEscaped + 1;
            return true;
        }

        while (i < text.Length && !char.IsWhiteSpace(text[i])) i += text[i] == '\\' ? 2 : 1;
        i = Math.Min(i, text.Length);
        return true;
    }

    private static string Around(string text, int index) =>
        text.Length - index <= 40 ? text[index..] : string.Concat(text.AsSpan(index, 40), "…");
}
