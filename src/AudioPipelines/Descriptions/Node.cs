namespace AudioPipelines.Descriptions;

/// <summary>A place in a description's text, counted from 1.</summary>
internal readonly record struct SourcePosition(int Line, int Column);

/// <summary>A piece of a description as written, in YAML or JSON, with its place in the file.</summary>
internal abstract class Node(SourcePosition position)
{
    public SourcePosition Position => position;

    public int Line => position.Line;

    public int Column => position.Column;

    /// <summary>What it is, for messages.</summary>
    public abstract string Kind { get; }
}

/// <summary>Names with their values, in the order of the file.</summary>
internal sealed class MappingNode(SourcePosition position, IReadOnlyList<KeyValuePair<ScalarNode, Node>> entries) : Node(position)
{
    public IReadOnlyList<KeyValuePair<ScalarNode, Node>> Entries => entries;

    public override string Kind => "a mapping";

    /// <summary>The name in <c>{name}</c> without quotes, which YAML reads as a mapping.</summary>
    public string? BarePlaceholder =>
        entries is [{ Key: var key, Value: ScalarNode { IsNull: true } }] && Names.IsParameter(key.Text) ? key.Text : null;
}

/// <summary>A list.</summary>
internal sealed class SequenceNode(SourcePosition position, IReadOnlyList<Node> items) : Node(position)
{
    public IReadOnlyList<Node> Items => items;

    public override string Kind => "a list";
}

/// <summary>A single value.</summary>
/// <param name="position">Where it begins.</param>
/// <param name="text">The value, unquoted.</param>
/// <param name="isQuoted">Whether it stood in quotes or was a block of text.</param>
/// <param name="locate">Gives the place of a character of the value; <see langword="null"/>: only the value's own place is
/// known.</param>
internal sealed class ScalarNode(SourcePosition position, string text, bool isQuoted, Func<int, SourcePosition>? locate = null)
    : Node(position)
{
    public string Text => text;

    public bool IsNull => !isQuoted && text is ("" or "~" or "null");

    public override string Kind =>
        IsNull ? "nothing" : text.Length <= 40 && !text.Contains('\n', StringComparison.Ordinal) ? $"'{text}'" : "a text";

    /// <summary>Where in the file a character of <see cref="Text"/> stands.</summary>
    public SourcePosition Locate(int offset) => locate?.Invoke(offset) ?? Position;
}
