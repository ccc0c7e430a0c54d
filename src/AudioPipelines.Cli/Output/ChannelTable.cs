using Spectre.Console;

namespace AudioPipelines.Cli.Output;

/// <summary>A table with a row for each channel. Columns that find no room on a narrow terminal follow below, in a table that
/// names the channels again: cut columns would show no number whole.</summary>
/// <param name="columns">The columns behind that of the channels.</param>
internal sealed class ChannelTable(params IEnumerable<string> columns)
{
    private const int Border = 1, Padding = 2; // a line before the first column; a line behind each, and a space on either side

    private readonly string[] _names = ["channel", .. columns];
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row. Columns that are left out stay empty.</summary>
    /// <param name="channel">The channel's label, which may be a stranger's text.</param>
    /// <param name="values">The values of the columns, in their order.</param>
    public void Add(string channel, params IEnumerable<string> values)
    {
        string[] row = [ShownText.WithoutControls(channel), .. values];
        _rows.Add([.. row, .. Enumerable.Repeat("", _names.Length - row.Length)]);
    }

    /// <summary>Shows it.</summary>
    public void Show(Terminal terminal)
    {
        int label = Math.Min(Width(0), terminal.Width / 2); // a longer one is broken
        for (int from = 1; from < _names.Length;)
        {
            int end = from, width = Border + Outer(label);
            do
            {
                width += Outer(Width(end++));
            }
            while (end < _names.Length && width + Outer(Width(end)) <= terminal.Width);

            terminal.Show(Part(terminal, label, from..end));
            from = end;
        }
    }

    private static int Outer(int width) => width + Padding + Border;

    private int Width(int column) =>
        _rows.Select(row => row[column]).Append(_names[column]).Max(text => text.GetCellWidth());

    private Table Part(Terminal terminal, int label, Range shown)
    {
        var table = new Table { Border = terminal.IsInteractive ? TableBorder.Rounded : TableBorder.Ascii };
        table.AddColumn(new TableColumn(_names[0]) { Width = label });
        foreach (string name in _names[shown]) table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        foreach (string[] row in _rows) table.AddRow([Markup.Escape(row[0]), .. row[shown].Select(Markup.Escape)]);
        return table;
    }
}
