namespace AudioPipelines.Descriptions;

/// <summary>
/// Splits launch text as GStreamer's own lexer does, and refuses what that one reads otherwise than it looks: quotes that are
/// never closed or followed by more text, single quotes, backslashes before white space.
/// </summary>
internal ref struct LaunchLexer
{
    private readonly FlatLaunchText _flat;
    private readonly ErrorList _errors;
    private readonly string _text;
    private int _at;
    private bool _lost;

    private LaunchLexer(FlatLaunchText flat, ErrorList errors)
    {
        _flat = flat;
        _errors = errors;
        _text = flat.Text;
    }

    /// <summary>The tokens.</summary>
    /// <param name="flat">The text.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <param name="complete">Whether the text was read to its end.</param>
    public static IReadOnlyList<LaunchToken> Split(FlatLaunchText flat, ErrorList errors, out bool complete)
    {
        var lexer = new LaunchLexer(flat, errors);
        List<LaunchToken> tokens = [];
        while (lexer.Next() is { } token) tokens.Add(token);
        complete = !lexer._lost;
        return tokens;
    }

    private LaunchToken? Next()
    {
        _at = SkipSpace(_at);
        if (_at >= _text.Length) return null;
        int start = _at;
        if (_text[_at] is '!' or ':' or ';' or '(' or ')' or ',')
        {
            _at++;
            return new LaunchToken(LaunchTokenKind.Operator, start, _at);
        }

        if (IsMimeType(start)) return Caps(start);
        int nameEnd = SkipName(start);
        int equals = SkipSpace(nameEnd);
        if (nameEnd > start && equals < _text.Length && _text[equals] == '=')
            return Assignment(start, nameEnd, SkipSpace(equals + 1));

        while (_at < _text.Length && !IsSpace(_text[_at]) && _text[_at] is not ('!' or ')'))
        {
            if (_text[_at] is '"' or '\'')
            {
                // Where it ends is anybody's guess.
                _lost = true;
                Wrong(_at, "a quote outside a property's value", "property=\"value\"");
                _at = _text.Length;
                return null;
            }

            if (_text[_at] == '\\') Backslash();
            _at++;
        }

        return new LaunchToken(LaunchTokenKind.Word, start, _at);
    }

    private LaunchToken Caps(int start)
    {
        int end = _text.IndexOf('!', start);
        if (end < 0) end = _text.Length;
        _at = end;
        while (end > start && IsSpace(_text[end - 1])) end--;
        return new LaunchToken(LaunchTokenKind.Caps, start, end);
    }

    private LaunchToken Assignment(int start, int nameEnd, int valueStart)
    {
        _at = valueStart;
        if (_at >= _text.Length) Wrong(start, $"'{_text[start..nameEnd]}' has no value", "property=value");
        else if (_text[_at] == '\'') Wrong(_at, "GStreamer takes single quotes for a part of the value", "double quotes");
        if (_at < _text.Length && _text[_at] == '"')
        {
            // A quote after a backslash never closes: GStreamer takes the longest match, in which it is an escaped one.
            do _at = _text.IndexOf('"', _at + 1);
            while (_at > 0 && _text[_at - 1] == '\\');
            if (_at < 0)
            {
                _lost = true;
                Wrong(valueStart, "this quote is never closed", "a closing quote that no backslash precedes");
                _at = _text.Length;
            }
            else
            {
                _at++;
                if (_at < _text.Length && !IsSpace(_text[_at])) Wrong(_at, "a closing quote is followed by more text", "a space");
            }
        }
        else
        {
            for (; _at < _text.Length && !IsSpace(_text[_at]); _at++)
            {
                if (_text[_at] == '\\' && (_at + 1 == _text.Length || IsSpace(_text[_at + 1]))) Backslash();
            }
        }

        return new LaunchToken(LaunchTokenKind.Assignment, start, _at, nameEnd, valueStart);
    }

    private readonly void Backslash() =>
        Wrong(_at, "a backslash outside quotes",
            "none at the end of a line (lines need no joining), and quotes round a value with spaces");

    private readonly void Wrong(int index, string message, string expected)
    {
        if (!_errors.IsFull) _errors.Add(_flat.Locate(index), message, expected);
    }

    private readonly bool IsMimeType(int start)
    {
        int slash = start;
        while (slash < _text.Length && IsMimeCharacter(_text[slash])) slash++;
        return slash > start && slash + 1 < _text.Length && _text[slash] == '/' && IsMimeCharacter(_text[slash + 1]);
    }

    private readonly int SkipName(int index)
    {
        if (index >= _text.Length || !(char.IsAsciiLetterOrDigit(_text[index]) || _text[index] == '_')) return index;
        while (index < _text.Length && (char.IsAsciiLetterOrDigit(_text[index]) || _text[index] is '-' or '_' or '%' or ':'))
            index++;
        return index;
    }

    private readonly int SkipSpace(int index)
    {
        while (index < _text.Length && IsSpace(_text[index])) index++;
        return index;
    }

    private static bool IsMimeCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '-';

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\v' or '\f';
}
