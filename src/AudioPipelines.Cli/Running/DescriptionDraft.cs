namespace AudioPipelines.Cli.Running;

/// <summary>The text of a preset on its way to a user's own description: edited by lines, so that its comments stay.</summary>
internal sealed class DescriptionDraft
{
    private readonly List<string> _lines;

    /// <param name="preset">The preset's text.</param>
    public DescriptionDraft(string preset) => _lines = [.. preset.TrimEnd('\n').Split('\n')];

    /// <summary>The description.</summary>
    public string Text => string.Join('\n', _lines) + "\n";

    /// <summary>Names the source.</summary>
    public void SetName(string name) =>
        _lines[_lines.FindIndex(line => line.StartsWith("name:", StringComparison.Ordinal))] = $"name: {Quote(name)}";

    /// <summary>Gives a parameter a default, so that it need not be given any more.</summary>
    public void SetDefault(string parameter, string value)
    {
        int first = _lines.IndexOf($"  {parameter}:");
        int end = _lines.FindIndex(first + 1, line => line.Length > 0 && !line.StartsWith("    ", StringComparison.Ordinal));
        int required = _lines.FindIndex(first, end - first, line => line.StartsWith("    required:", StringComparison.Ordinal));
        string written = $"    default: {Quote(value)}";
        if (required >= 0) _lines[required] = written;
        else _lines.Insert(end, written);
    }

    /// <summary>Puts comments before the name.</summary>
    public void AddComments(IEnumerable<string> comments)
    {
        int name = _lines.FindIndex(line => line.StartsWith("name:", StringComparison.Ordinal));
        _lines.InsertRange(name, ["#", .. comments.Select(comment => $"# {comment}")]);
    }

    private static string Quote(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
