using System.Text;

namespace AudioPipelines;

/// <summary>One error in a description, or in the values given to it.</summary>
/// <param name="File">The file, or the preset's name.</param>
/// <param name="Line">The line, counted from 1; 0: the error is not in the file, but in a value from elsewhere.</param>
/// <param name="Column">The column, counted from 1 in characters; 0: there is no line.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Expected">What would be right; <see langword="null"/>: the message says it.</param>
/// <param name="Nearest">The valid name nearest to the written one; <see langword="null"/>: none is near.</param>
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
