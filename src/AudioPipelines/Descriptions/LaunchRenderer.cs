using System.Text;
using AudioPipelines.Model;

namespace AudioPipelines.Descriptions;

/// <summary>
/// Checks that each placeholder stands where its value can do no harm, and writes the values. A value may be a property's whole
/// value (<c>location={location}</c>), which is quoted. A number, a boolean or one of a few words may also be a field's value in
/// caps (<c>audio/x-raw,rate={rate}</c>).
/// </summary>
internal sealed class LaunchRenderer(
    FlatLaunchText flat, IReadOnlyDictionary<string, ParameterDefinition> parameters, ErrorList errors)
{
    // Elements that hand their location to printf: a '%' from outside crashes the process.
    private static readonly HashSet<string> _formatReaders =
    [
        "multifilesrc", "multifilesink", "splitmuxsink", "splitmuxsrc", "splitfilesrc", "hlssink", "hlssink2", "hlssink3",
        "hlscmafsink",
        "imagesequencesrc", "splitmuxpartsrc", "dashsink", "awss3hlssink",
    ];

    private readonly string _text = flat.Text;

    /// <summary>The launch text with the values in. Without values nothing is written, only checked.</summary>
    public string Render(IReadOnlyList<LaunchToken> tokens, IReadOnlyDictionary<string, ParameterValue>? values)
    {
        var result = new StringBuilder(_text.Length + 64);
        int copied = 0;
        string element = "";
        foreach (LaunchToken token in tokens)
        {
            if (errors.IsFull) break;
            if (token.Kind is LaunchTokenKind.Word) element = _text[token.Start..token.End];
            if (!HoldsParameter(token)) continue;
            result.Append(_text, copied, token.Start - copied);
            copied = token.End;
            if (token.Kind is LaunchTokenKind.Assignment && IsWholeValue(token, out int mark))
                Property(token, mark, element, values, result);
            else if (token.Kind is LaunchTokenKind.Assignment or LaunchTokenKind.Caps) Fields(token, values, result);
            else Misplaced(_text.IndexOf(FlatLaunchText.Mark, token.Start));
        }

        return result.Append(_text, copied, _text.Length - copied).ToString().Trim();
    }

    /// <summary>Whether the token holds placeholders, all of sound parameters. Errors of other parameters are reported
    /// already.</summary>
    private bool HoldsParameter(LaunchToken token)
    {
        bool any = false;
        for (int i = token.Start; (i = _text.IndexOf(FlatLaunchText.Mark, i, token.End - i)) >= 0; i++)
        {
            if (!parameters.TryGetValue(flat.PlaceholderAt(i).Text, out ParameterDefinition? parameter) || parameter.IsBroken)
                return false;
            any = true;
        }

        return any;
    }

    private bool IsWholeValue(LaunchToken token, out int mark)
    {
        ReadOnlySpan<char> value = _text.AsSpan(token.ValueStart, token.End - token.ValueStart);
        mark = token.ValueStart + value.IndexOf(FlatLaunchText.Mark);
        return value is [FlatLaunchText.Mark] or ['"', FlatLaunchText.Mark, '"'];
    }

    private void Property(
        LaunchToken token, int mark, string element, IReadOnlyDictionary<string, ParameterValue>? values, StringBuilder result)
    {
        LaunchPiece piece = flat.PlaceholderAt(mark);
        ParameterDefinition parameter = parameters[piece.Text];
        if (parameter.IsRepeated)
        {
            errors.Add(
                piece.Position, $"'{parameter.Name}' holds several values", $"it in a launch text with 'each: {parameter.Name}'");
        }
        else if (parameter.Type is ParameterType.FrameLength)
        {
            errors.Add(piece.Position, $"'{parameter.Name}' is the length of a frame and cannot stand in launch text",
                "it as \"{" + parameter.Name + "}\" under 'frame'");
        }

        string name = _text[token.Start..token.NameEnd];
        if (values is null || !values.TryGetValue(parameter.Name, out ParameterValue? value))
        {
            // The value is left out with its name and one of the spaces around it.
            if (result.Length > 0 && token.End < _text.Length) result.Length--;
            return;
        }

        if (value.Text.Contains('%', StringComparison.Ordinal) && name is "location" && _formatReaders.Contains(element))
            errors.Add($"parameter '{parameter.Name}' holds '%', which {element} reads as a format", "a text without '%'");
        result.Append(name).Append('=').Append(value.LaunchText);
    }

    private void Fields(LaunchToken token, IReadOnlyDictionary<string, ParameterValue>? values, StringBuilder result)
    {
        int copied = token.Start;
        for (int mark; (mark = _text.IndexOf(FlatLaunchText.Mark, copied, token.End - copied)) >= 0;)
        {
            LaunchPiece piece = flat.PlaceholderAt(mark);
            ParameterDefinition parameter = parameters[piece.Text];
            int field = FieldStart(token.Start, mark);
            if (parameter.Type is not (ParameterType.Integer or ParameterType.Number or ParameterType.Boolean
                or ParameterType.Duration or ParameterType.Enum))
                Misplaced(mark);
            else if (mark + 1 < token.End && !IsFieldEnd(_text[mark + 1]))
                Misplaced(mark);
            else if (field < 0 && !parameter.Required && parameter.Default is null)
                errors.Add(piece.Position, $"without a value for '{parameter.Name}' nothing sensible is left here",
                    "a default, or 'required: true'");

            if (values is not null && values.TryGetValue(parameter.Name, out ParameterValue? value))
                result.Append(_text, copied, mark - copied).Append(value.BareText);
            else if (field >= copied)
                result.Append(_text, copied, field - copied);
            copied = mark + 1;
        }

        result.Append(_text, copied, token.End - copied);
    }

    /// <summary>Where <c>,name=</c> or <c>,name=(type)</c> before a mark begins; −1: something else stands there.</summary>
    private int FieldStart(int start, int mark)
    {
        int at = mark - 1;
        if (at > start && _text[at] == ')')
        {
            at = _text.LastIndexOf('(', at, at - start);
            if (at < 0) return -1;
            at--;
        }

        if (at <= start || _text[at] != '=') return -1;
        do at--;
        while (at > start && (char.IsAsciiLetterOrDigit(_text[at]) || _text[at] is '-' or '_'));
        while (at > start && _text[at] == ' ') at--;
        return at > start && _text[at] == ',' ? at : -1;
    }

    private static bool IsFieldEnd(char c) => c is ',' or ';' or '"' or ')' or ']' or '}' or '>' or ' ' or '\n' or '\t' or '\r';

    private void Misplaced(int mark)
    {
        if (errors.IsFull) return;
        LaunchPiece piece = flat.PlaceholderAt(mark);
        errors.Add(piece.Position, $"the placeholder {{{piece.Text}}} cannot stand here",
            "it as a property's whole value (property={" + piece.Text + "}), a number, boolean or enum in caps (,rate={rate}), "
            + "or an enum whose choices have launch texts");
    }
}
