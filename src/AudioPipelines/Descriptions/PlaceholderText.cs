namespace AudioPipelines.Descriptions;

/// <summary>A piece of launch text: either plain text or a placeholder.</summary>
/// <param name="Text">The plain text, or the placeholder's name.</param>
/// <param name="IsPlaceholder">Which of the two.</param>
/// <param name="Source">The value it was written in.</param>
/// <param name="Offset">Where in that value it begins.</param>
internal sealed record LaunchPiece(string Text, bool IsPlaceholder, ScalarNode Source, int Offset)
{
    public SourcePosition Position => Source.Locate(Offset);
}

/// <summary>Splits launch text at its placeholders.</summary>
/// <remarks>
/// <c>{name}</c> is a placeholder, <c>{{</c> and <c>}}</c> are braces. Any other brace stands for itself, so lists in caps (<c>{
/// S16LE, F32LE }</c>) need no escapes.
/// </remarks>
internal static class PlaceholderText
{
    public static IReadOnlyList<LaunchPiece> Split(ScalarNode source)
    {
        string text = source.Text;
        List<LaunchPiece> pieces = [];
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('{' or '}')) continue;
            if (i + 1 < text.Length && text[i + 1] == text[i])
            {
                // The first of the two braces ends the piece; the second is skipped.
                Literal(i + 1);
                start = i + 2;
                i++;
            }
            else if (text[i] == '{' && text.IndexOf('}', i, Math.Min(Names.LongestParameter + 2, text.Length - i)) is > 0
                and var end && Names.IsParameter(text[(i + 1)..end]))
            {
                Literal(i);
                pieces.Add(new LaunchPiece(text[(i + 1)..end], true, source, i));
                start = end + 1;
                i = end;
            }
        }

        Literal(text.Length);
        return pieces;

        void Literal(int end)
        {
            if (end > start) pieces.Add(new LaunchPiece(text[start..end], false, source, start));
        }
    }
}
