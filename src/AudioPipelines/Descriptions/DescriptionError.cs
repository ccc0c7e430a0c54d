using System.Text;

namespace AudioPipelines;

/// <summary>One thing that is wrong with a description or with the values given to it.</summary>
/// <param name="File">The file, or the preset's name.</param>
/// <param name="Line">The line, counted from 1; 0 where the error is not in the file (a value that came from elsewhere).</param>
/// <param name="Column">The column, counted from 1 in characters; 0 where there is no line.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Expected">What would be right; <see langword="null"/> where the message says it all.</param>
/// <param name="Nearest">The valid name nearest to the one that was written; <see langword="null"/> where none is near.</param>
public sealed record DescriptionError(
    string File, int Line, int Column, string Message, string? Expected = null, string? Nearest = null)
{
    /// <summary><c>file:line:column: message; expected …; did you mean '…'?</c></summary>
    public override string ToString()
    {
        var text = new StringBuilder(File);
        if (Line > 0) text.Append(':').Append(Line).Append(':').Append(Column);
        text.Append(": ").Append(Message);
        if (Expected is not null) text.Append("; expected ").Append(Expected);
        if (Nearest is not null) text.Append("; did you mean '").Append(Nearest).Append("'?");
        return text.ToString();
    }
}
