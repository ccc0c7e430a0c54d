using System.Text;
using System.Text.Json;

namespace AudioPipelines.Descriptions;

/// <summary>Reads JSON into nodes. YAML's reader cannot: it refuses indentation by tabs.</summary>
internal ref struct JsonNodeReader
{
    private readonly byte[] _utf8;
    private readonly ErrorList _errors;
    private Utf8JsonReader _reader;
    private int _counted;
    private int _line;
    private int _lineStart;

    private JsonNodeReader(byte[] utf8, ErrorList errors)
    {
        _utf8 = utf8;
        _errors = errors;
        _reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = YamlNodeReader.MaximumDepth });
        _line = 1;
    }

    /// <summary>The root; <see langword="null"/>: the text is not JSON, and <paramref name="errors"/> says why.</summary>
    public static Node? Read(string text, ErrorList errors)
    {
        var reader = new JsonNodeReader(Encoding.UTF8.GetBytes(text), errors);
        try
        {
            reader._reader.Read();
            Node root = reader.ReadValue();
            reader._reader.Read();
            return root;
        }
        catch (JsonException e)
        {
            string message = e.Message.Split(" LineNumber:")[0].TrimEnd('.');
            errors.Add((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1, $"this is not JSON: {message}",
                "JSON, as the file begins with '{'");
            return null;
        }
        catch (InvalidOperationException)
        {
            errors.Add(1, 1, "this is not JSON: a text in it is not valid Unicode", "pairs of surrogates");
            return null;
        }
    }

    private Node ReadValue()
    {
        SourcePosition position = Position();
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(position);
            case JsonTokenType.StartArray:
                List<Node> items = [];
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray) items.Add(ReadValue());
                return new SequenceNode(position, items);
            case JsonTokenType.String:
                return Text(position);
            case JsonTokenType.Null:
                return new ScalarNode(position, "null", isQuoted: false);
            default:
                return new ScalarNode(position, Encoding.UTF8.GetString(_reader.ValueSpan), isQuoted: false);
        }
    }

    private MappingNode ReadObject(SourcePosition position)
    {
        List<KeyValuePair<ScalarNode, Node>> entries = [];
        HashSet<string> keys = [];
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            ScalarNode key = Text(Position());
            _reader.Read();
            Node value = ReadValue();
            if (keys.Add(key.Text)) entries.Add(new(key, value));
            else _errors.Add(key, $"'{key.Text}' is given twice", "each key once");
        }

        return new MappingNode(position, entries);
    }

    private readonly ScalarNode Text(SourcePosition position)
    {
        string text = _reader.GetString() ?? "";
        int control = text.AsSpan().IndexOfAny(DescriptionText.Forbidden);
        if (control >= 0)
            _errors.Add(position, $"the control character U+{(int)text[control]:X4} has no place in a description", "text");
        return new ScalarNode(position, text, isQuoted: true, offset => new(position.Line, position.Column + 1 + offset));
    }

    /// <summary>Where the current token begins. Tokens come in order, so lines are counted from the last one.</summary>
    private SourcePosition Position()
    {
        int index = (int)_reader.TokenStartIndex;
        for (; _counted < index; _counted++)
        {
            if (_utf8[_counted] != (byte)'\n') continue;
            _line++;
            _lineStart = _counted + 1;
        }

        return new(_line, Encoding.UTF8.GetCharCount(_utf8, _lineStart, index - _lineStart) + 1);
    }
}
