using System.Globalization;
using System.Security;
using System.Text;

namespace AudioPipelines.Cli.Output;

/// <summary>The results of an audit as a picture (SVG): a bar for each channel's level, in another colour where something is
/// wrong, and what that is.</summary>
internal static class AuditPicture
{
    private const int Width = 960, Top = 56, Row = 26, BarAt = 170, BarWidth = 240;
    private const double Lowest = -90; // dBFS
    private const string Good = "#4a90d9", Bad = "#d0453b", Over = "#c9a227";

    /// <summary>Writes it.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, string name, ArrayAudit audit)
    {
        var svg = new StringBuilder();
        int height = Top + (Row * audit.Channels.Count) + 16;
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\"");
        Add($"  font-family=\"sans-serif\" font-size=\"13\">");
        Add($"<rect width=\"{Width}\" height=\"{height}\" fill=\"white\"/>");
        Text(12, 24, $"{name}: {Seconds(audit.Heard)} heard", "font-size=\"16\"");
        Text(BarAt, 46, "level, −90 to 0 dBFS", "fill=\"#666\"");
        for (int channel = 0; channel < audit.Channels.Count; channel++)
        {
            ArrayAudit.Finding[] findings = [.. audit.Findings.Where(finding => finding.Channel == channel)];
            string colour = findings.Length == 0 ? Good : findings.All(finding => finding.IsOver) ? Over : Bad;
            double level = Math.Clamp((audit.Levels[channel] - Lowest) / -Lowest, 0, 1);
            int y = Top + (Row * channel);
            Text(12, y + 17, audit.Channels[channel], "");
            Add($"<rect x=\"{BarAt}\" y=\"{y + 4}\" width=\"{BarWidth}\" height=\"{Row - 8}\" fill=\"#eee\"/>");
            Add($"<rect x=\"{BarAt}\" y=\"{y + 4}\" width=\"{level * BarWidth:0.#}\" height=\"{Row - 8}\" fill=\"{colour}\"/>");
            Text(BarAt + BarWidth + 12, y + 17, string.Join("; ", findings.Select(Words)), $"fill=\"{colour}\"");
        }

        Add($"</svg>");
        File.WriteAllText(path, svg.ToString());

        void Add(FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

        void Text(int x, int y, string text, string style) => Add(
            $"<text x=\"{x}\" y=\"{y}\" {style}>{SecurityElement.Escape(ShownText.WithoutControls(text))}</text>");
    }

    private static string Words(ArrayAudit.Finding finding) => string.Create(
        CultureInfo.InvariantCulture,
        $"{ArrayAudit.Words(finding.Fault)} ({finding.Confidence:0.00}): {finding.Text}{(finding.IsOver ? "; no longer" : "")}");

    private static string Seconds(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");
}
