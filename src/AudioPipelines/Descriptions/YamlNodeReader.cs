using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AudioPipelines.Descriptions;

/// <summary>Reads the plain part of YAML into nodes: one document, no anchors, aliases, tags or merge keys, not nested
/// deeply.</summary>
internal sealed class YamlNodeReader
{
    /// <summary>How deeply a description may be nested. The deepest real one needs 5.</summary>
    public const int MaximumDepth = 16;

    private readonly Parser _parser;
    private readonly string _text;
    private readonly ErrorList _errors;

    private YamlNodeReader(string text, ErrorList errors)
    {
        _text = text;
        _errors = errors;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The root; <see langword="null"/>: the text is not such YAML, and <paramref name="errors"/> says why.</summary>
    public static Node? Read(string text, ErrorList errors)
    {
        try
        {
            return new YamlNodeReader(text, errors).ReadDocument();
        }
        catch (YamlException e)
        {
            if (YamlMistake.Find(text, (int)e.Start.Line) is { } mistake)
            {
                errors.Add(mistake.Position, mistake.Message, mistake.Expected);
                return null;
            }

            string message = e.InnerException is null ? e.Message : e.InnerException.Message;
            errors.Add(Position(e.Start), $"this is not YAML: {message.TrimEnd('.')}", Advice(message));
            return null;
        }
        catch (Exception e)
            when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or KeyNotFoundException)
        {
            // The parser's own mistakes over malformed text.
            errors.Add(1, 1, $"this is not YAML: {e.Message.TrimEnd('.')}");
            return null;
        }
    }

    private Node? ReadDocument()
    {
        Next();
        if (Next() is StreamEnd)
        {
            _errors.Add(1, 1, "the description is empty", "at least 'launch'");
            return null;
        }

        Next();
        Node? root = ReadNode(depth: 1);
        if (root is null) return null;
        Next();
        if (Next() is not StreamEnd and { Start: var start })
        {
            _errors.Add(Position(start), "a second document begins here", "one description a file");
            return null;
        }

        return root;
    }

    private Node? ReadNode(int depth)
    {
        ParsingEvent current = _parser.Current!;
        SourcePosition position = Position(current.Start);
        if (current is AnchorAlias alias)
        {
            _errors.Add(position, $"the alias *{alias.Value} is not allowed", "the value itself");
            return null;
        }

        if (current is not NodeEvent node)
        {
            // The parser skips an empty key before others, and gives what comes after it.
            _errors.Add(position, "a key or a value is missing", "NAME: VALUE");
            return null;
        }

        if (!node.Anchor.IsEmpty) _errors.Add(position, $"the anchor &{node.Anchor} is not allowed", "the value itself");
        if (!node.Tag.IsEmpty)
            _errors.Add(
                position, $"the tag {node.Tag} is not allowed", "the value itself; a text that begins with '!' goes in quotes");
        if (depth > MaximumDepth)
        {
            _errors.Add(position, $"the description is nested deeper than {MaximumDepth} levels");
            return null;
        }

        return current switch
        {
            Scalar scalar => ReadScalar(scalar, position),
            SequenceStart => ReadSequence(position, depth),
            _ => ReadMapping(position, depth),
        };
    }

    private ScalarNode ReadScalar(Scalar scalar, SourcePosition position)
    {
        string text = scalar.Value;
        int control = text.AsSpan().IndexOfAny(DescriptionText.Forbidden);
        if (control >= 0)
            _errors.Add(position, $"the control character U+{(int)text[control]:X4} has no place in a description", "text");
        return new ScalarNode(position, text, scalar.Style is not ScalarStyle.Plain,
            offset => ScalarPositions.Locate(_text, scalar, offset));
    }

    private SequenceNode? ReadSequence(SourcePosition position, int depth)
    {
        List<Node> items = [];
        while (Next() is not SequenceEnd)
        {
            if (ReadNode(depth + 1) is not { } item) return null;
            items.Add(item);
        }

        return new SequenceNode(position, items);
    }

    private MappingNode? ReadMapping(SourcePosition position, int depth)
    {
        List<KeyValuePair<ScalarNode, Node>> entries = [];
        HashSet<string> keys = [];
        while (Next() is not MappingEnd)
        {
            if (ReadNode(depth + 1) is not { } key) return null;
            Next();
            if (ReadNode(depth + 1) is not { } value) return null;
            if (key is not ScalarNode name) _errors.Add(key, $"{key.Kind} cannot be a key", "a name");
            else if (name.Text == "<<") _errors.Add(key, "the merge key << is not allowed", "the values themselves");
            else if (!keys.Add(name.Text)) _errors.Add(key, $"'{name.Text}' is given twice", "each key once");
            else entries.Add(new(name, value));
        }

        return new MappingNode(position, entries);
    }

    private ParsingEvent Next()
    {
        if (!_parser.MoveNext() || _parser.Current is null) throw new InvalidOperationException("it ends too early");
        return _parser.Current;
    }

    private static SourcePosition Position(Mark mark) => new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private static string? Advice(string message) =>
        message.Contains("tab character", StringComparison.Ordinal) ? "indentation by spaces"
        : message.Contains("cannot start any token",
            StringComparison.Ordinal) ? "indentation by spaces, and quotes round a text that begins with a special character"
        : message.Contains("mapping values", StringComparison.OrdinalIgnoreCase) ? "quotes round a text that holds ': '"
        : null;
}
