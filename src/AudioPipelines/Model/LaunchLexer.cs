namespace AudioPipelines.Model;

/// <summary>
/// Splits launch text as GStreamer's own lexer does. It is the only reader of launch text: the check before a pipeline is built
/// and the placing of a description's values must agree.
/// </summary>
/// <remarks>Allocates nothing, since a stranger's text may be a megabyte of signs.</remarks>
internal ref struct LaunchLexer(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    private LaunchFault _fault;
    private int _faultAt;

    /// <summary>The token that was read last.</summary>
    public LaunchToken Current { get; private set; }

    /// <summary>For <see langword="foreach"/>.</summary>
    public readonly LaunchLexer GetEnumerator() => this;

    /// <summary>Reads the next token.</summary>
    /// <returns>Whether there was one.</returns>
    public bool MoveNext()
    {
        _at = SkipSpace(_at);
        if (_at >= _text.Length) return false;
        _fault = LaunchFault.None;
        Current = Read(_at) with { Fault = _fault, FaultAt = _faultAt };
        return true;
    }

    private LaunchToken Read(int start)
    {
        if (_text[start] is '!' or ':' or ';' or ',' or '(' or ')' or '{' or '}' or '=')
        {
            _at++;
            return new LaunchToken(LaunchTokenKind.Operator, start, _at);
        }

        if (IsMimeType(start)) return Caps(start);
        int nameEnd = SkipName(start);
        int equals = SkipSpace(nameEnd);
        return nameEnd > start && equals < _text.Length && _text[equals] == '='
            ? Assignment(start, nameEnd, SkipSpace(equals + 1))
            : Word(start);
    }

    private LaunchToken Caps(int start)
    {
        int end = start;
        while (end < _text.Length && (_text[end] != '!' || _text[end - 1] == '\\')) end++;
        _at = end;
        while (IsSpace(_text[end - 1])) end--;
        return new LaunchToken(LaunchTokenKind.Caps, start, end);
    }

    private LaunchToken Word(int start)
    {
        if (_text[start] is '"' or '\'')
        {
            Note(LaunchFault.QuoteOutsideValue, start);
            SkipQuoted();
            return new LaunchToken(LaunchTokenKind.Word, start, _at);
        }

        for (bool isUri = false; _at < _text.Length && !IsSpace(_text[_at]); _at++)
        {
            if (!isUri && _text[_at] is '!' or '(' or ')' or '=') break;
            if (_text[_at] is '"' or '\'') Note(LaunchFault.QuoteOutsideValue, _at);
            if (_text[_at] == '\\') Note(LaunchFault.Backslash, _at);
            isUri |= _text[start.._at].EndsWith(":/") && _text[_at] == '/'; // a URI ends at white space only
        }

        return new LaunchToken(LaunchTokenKind.Word, start, _at);
    }

    private LaunchToken Assignment(int start, int nameEnd, int valueStart)
    {
        _at = valueStart;
        if (_at >= _text.Length)
        {
            Note(LaunchFault.NoValue, start);
        }
        else if (_text[_at] is '"' or '\'')
        {
            if (_text[_at] == '\'') Note(LaunchFault.SingleQuote, _at);
            SkipQuoted();
            if (_at < _text.Length && !IsSpace(_text[_at])) Note(LaunchFault.TextAfterQuote, _at);
        }
        else
        {
            SkipBareValue();
        }

        return new LaunchToken(LaunchTokenKind.Assignment, start, _at) { NameEnd = nameEnd, ValueStart = valueStart };
    }

    /// <summary>Skips a quoted text. GStreamer takes the longest match: a quote that a backslash precedes closes it only where no
    /// other does.</summary>
    private void SkipQuoted()
    {
        int start = _at, escaped = -1;
        char quote = _text[start];
        for (_at++; _at < _text.Length; _at++)
        {
            if (_text[_at] != quote) continue;
            if (_text[_at - 1] != '\\')
            {
                _at++;
                return;
            }

            escaped = _at;
        }

        if (escaped >= 0)
        {
            Note(LaunchFault.EscapedClosingQuote, start);
            _at = escaped + 1;
        }
        else
        {
            (_fault, _faultAt) = (LaunchFault.UnclosedQuote, start);
        }
    }

    private void SkipBareValue()
    {
        for (; _at < _text.Length && !IsSpace(_text[_at]); _at++)
        {
            if (_text[_at] != '\\') continue;
            if (_at + 1 == _text.Length || IsSpace(_text[_at + 1])) Note(LaunchFault.Backslash, _at);
            if (_at + 1 < _text.Length && _text[_at + 1] != '\n') _at++;
        }
    }

    private void Note(LaunchFault fault, int index)
    {
        if (_fault is LaunchFault.None) (_fault, _faultAt) = (fault, index);
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
