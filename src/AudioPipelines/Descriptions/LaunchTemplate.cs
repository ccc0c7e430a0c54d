using System.Text;

namespace AudioPipelines.Descriptions;

/// <summary>Launch text with its choices written in, and a mark for each other placeholder.</summary>
internal sealed class FlatLaunchText
{
    /// <summary>Stands for a placeholder. A control character, so that no text can hold it.</summary>
    public const char Mark = '\u0001';

    private readonly List<(int Start, LaunchPiece Piece)> _runs = [];
    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    public int Length => _text.Length;

    public void Append(LaunchPiece piece)
    {
        _runs.Add((_text.Length, piece));
        if (piece.IsPlaceholder) _text.Append(Mark);
        else _text.Append(piece.Text);
    }

    /// <summary>The placeholder whose mark stands at <paramref name="index"/>.</summary>
    public LaunchPiece PlaceholderAt(int index) => Run(index).Piece;

    /// <summary>The place in the file of the character at <paramref name="index"/>.</summary>
    public SourcePosition Locate(int index)
    {
        if (_runs.Count == 0) return new(1, 1);
        (int start, LaunchPiece piece) = Run(index);
        return piece.Source.Locate(piece.Offset + (piece.IsPlaceholder ? 0 : index - start));
    }

    private (int Start, LaunchPiece Piece) Run(int index)
    {
        int low = 0, high = _runs.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_runs[middle].Start <= index) low = middle;
            else high = middle - 1;
        }

        return _runs[low];
    }
}

/// <summary>One launch text of a description.</summary>
/// <param name="source">The text as written.</param>
/// <param name="each">The list with an item for each repetition of the text; <see langword="null"/>: it is not repeated.</param>
internal sealed class LaunchTemplate(ScalarNode source, string? each)
{
    /// <summary>The longest launch text with its choices written in, in characters.</summary>
    public const int MaximumLength = 1 << 16;

    private readonly IReadOnlyList<LaunchPiece> _pieces = PlaceholderText.Split(source);

    public ScalarNode Source => source;

    public string? Each => each;

    /// <summary>Writes the chosen texts in. Unknown placeholders, circles and excessive length go to <paramref name="errors"/>.
    /// The rest of the text is still read, so that its other errors show too.</summary>
    /// <param name="scope">What may be named.</param>
    /// <param name="choose">Gives a parameter's choice; <see langword="null"/>: none, and nothing is written.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public FlatLaunchText Expand(LaunchScope scope, Func<ParameterDefinition, string?> choose, ErrorList errors)
    {
        IReadOnlyDictionary<string, ParameterDefinition> parameters = scope.Parameters;
        var flat = new FlatLaunchText();
        Append(_pieces, []);
        return flat;

        bool Append(IReadOnlyList<LaunchPiece> pieces, List<string> within)
        {
            foreach (LaunchPiece piece in pieces)
            {
                if (errors.IsFull) return false;
                if (flat.Length + (piece.IsPlaceholder ? 1 : piece.Text.Length) > MaximumLength)
                {
                    errors.Add(source, $"the launch text is longer than {MaximumLength} characters");
                    return false;
                }

                if (!piece.IsPlaceholder)
                {
                    flat.Append(piece);
                }
                else if (piece.Text == Repetition.Number && scope.Number is { } number)
                {
                    // Digits do no harm anywhere, also inside a name.
                    flat.Append(piece with { Text = number, IsPlaceholder = false });
                }
                else if (!parameters.TryGetValue(piece.Text, out ParameterDefinition? parameter))
                {
                    errors.Add(piece.Position, $"there is no parameter '{piece.Text}'",
                        $"a parameter that is declared under 'parameters'; a brace itself is written {{{{",
                        NearestName.Of(piece.Text, parameters.Keys));
                    flat.Append(piece);
                }
                else if (!parameter.IsText)
                {
                    flat.Append(piece);
                }
                else if (within.Contains(parameter.Name))
                {
                    errors.Add(piece.Position, $"the texts of '{parameter.Name}' contain themselves");
                }
                else if (choose(parameter) is { } choice && parameter.ChoiceTexts.TryGetValue(choice, out ScalarNode? text))
                {
                    within.Add(parameter.Name);
                    if (!Append(PlaceholderText.Split(text), within)) return false;
                    within.RemoveAt(within.Count - 1);
                }
            }

            return true;
        }
    }
}
