namespace AudioPipelines.Descriptions;

/// <summary>What is usually wrong where a parser gives up: a tab, or a line that is indented by too much or too little. Parsers
/// tell of it elsewhere, and in their own terms.</summary>
/// <param name="Position">Where it is.</param>
/// <param name="Message">What it is.</param>
/// <param name="Expected">What belongs there.</param>
internal sealed record YamlMistake(SourcePosition Position, string Message, string Expected)
{
    /// <summary>Looks for it at the line where a parser gave up, and at the next ones.</summary>
    /// <param name="text">The description.</param>
    /// <param name="line">The line, counted from 1.</param>
    public static YamlMistake? Find(string text, int line)
    {
        string[] lines = text.Split('\n');
        return FindTab(lines, line) ?? FindIndent(lines, line);
    }

    private static YamlMistake? FindTab(string[] lines, int line)
    {
        // A plain text goes on over lines: the parser names the line where it began.
        for (int at = line - 1; at < lines.Length; at++)
        {
            int tab = lines[at].AsSpan(0, IndentOf(lines[at])).IndexOf('\t');
            if (tab >= 0)
                return new YamlMistake(
                    new SourcePosition(at + 1, tab + 1), "a tab is in the indentation", "spaces, as many as its neighbours have");
            if (at >= line && IsKey(lines[at])) break;
        }

        return null;
    }

    /// <summary>A key that is indented otherwise than those around it, though the line before it holds no others.</summary>
    private static YamlMistake? FindIndent(string[] lines, int line)
    {
        if (line < 1 || line > lines.Length || !IsKey(lines[line - 1])) return null;
        int indent = IndentOf(lines[line - 1]);
        int before = Array.FindLastIndex(lines, line - 2, candidate => candidate.Trim() is { Length: > 0 } and not ['#', ..]);
        if (before < 0 || !IsKey(lines[before])) return null;
        int other = IndentOf(lines[before]);
        bool holdsOthers = lines[before].TrimEnd().EndsWith(':');
        if (indent == other || (holdsOthers && indent > other)) return null;
        if (indent < other && Array.Exists(
            lines[..before], earlier => IsKey(earlier) && IndentOf(earlier) == indent)) return null; // it closes a group
        string name = lines[line - 1].Trim().Split(':')[0];
        return new YamlMistake(
            new SourcePosition(line, indent + 1),
            $"'{name}' is indented by {indent}, and the key before it by {other}",
            holdsOthers ? "more than the key that it belongs to" : "the same indentation for all keys of a group");
    }

    private static int IndentOf(string line) => line.Length - line.TrimStart(' ', '\t').Length;

    private static bool IsKey(string line)
    {
        string text = line.Trim();
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && (colon == text.Length - 1 || text[colon + 1] == ' ')
            && text.AsSpan(0, colon).IndexOfAnyExcept(_ofNames) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> _ofNames = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$-");
}
