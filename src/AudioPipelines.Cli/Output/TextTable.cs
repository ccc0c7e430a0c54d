using System.Text;

namespace AudioPipelines.Cli.Output;

/// <summary>A table of text; all columns but the first hold figures and are aligned on the right.</summary>
/// <param name="isFramed">Whether its frame is drawn with lines, for terminals; otherwise with <c>+</c>, <c>-</c> and <c>|</c>.</param>
internal sealed class TextTable(bool isFramed)
{
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row; the first one is the header. All have the same length.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>The lines, without the last one's end.</summary>
    public override string ToString()
    {
        var widths = new int[_rows[0].Length];
        foreach (string[] row in _rows)
        {
            for (int column = 0; column < widths.Length; column++) widths[column] = Math.Max(widths[column], row[column].Length);
        }

        var text = new StringBuilder();
        AppendRule(text, widths, isFramed ? "╭─┬╮" : "+--+").AppendLine();
        for (int row = 0; row < _rows.Count; row++)
        {
            if (row == 1) AppendRule(text, widths, isFramed ? "├─┼┤" : "|-+|").AppendLine();
            AppendRow(text, widths, _rows[row]).AppendLine();
        }

        return AppendRule(text, widths, isFramed ? "╰─┴╯" : "+--+").ToString();
    }

    private StringBuilder AppendRow(StringBuilder text, int[] widths, string[] cells)
    {
        char bar = isFramed ? '│' : '|';
        for (int column = 0; column < widths.Length; column++)
        {
            text.Append(bar).Append(' ');
            text.Append(column == 0 ? cells[column].PadRight(widths[column]) : cells[column].PadLeft(widths[column])).Append(' ');
        }

        return text.Append(bar);
    }

    // Signs: left end, line, crossing, right end.
    private static StringBuilder AppendRule(StringBuilder text, int[] widths, string signs)
    {
        for (int column = 0; column < widths.Length; column++) text.Append(signs[column == 0 ? 0 : 2]).Append(signs[1], widths[column] + 2);
        return text.Append(signs[3]);
    }
}
