using System.Globalization;
using System.Security;
using System.Text;

namespace AudioPipelines.Cli.Output;

/// <summary>The results of an audit as a picture (SVG): a bar for each channel's level, in another colour where something is
/// wrong, and beside it what that is, a line for each finding.</summary>
internal static class AuditPicture
{
    private const int Width = 1_080, Top = 84, Line = 20, Row = 26, BarAt = 190, BarWidth = 220, LevelAt = 458, TextAt = 474;
    private const int LongestLabel = 24, LongestText = 84; // letters that fit
    private const int Lowest = -90, Step = 30; // dBFS
    private const string Good = "#4a90d9", Bad = "#d0453b", Over = "#a8821a", Faint = "#6b6b6b";

    /// <summary>Writes it.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, string name, ArrayAudit audit)
    {
        var svg = new StringBuilder();
        int y = Top;
        for (int channel = 0; channel < audit.Channels.Count; channel++)
        {
            ArrayAudit.Finding[] findings = [.. audit.Findings.Where(
                finding => channel >= finding.Channel && channel < finding.Channel + finding.Channels)];
            int height = Math.Max(Row, (Line * findings.Length) + Row - Line);
            if (channel % 2 == 1) Box(svg, 0, y, Width, height, "#f6f6f6");
            AddChannel(svg, y, audit, channel, findings);
            y += height;
        }

        y += 8;
        foreach (IGrouping<string, ArrayAudit.Doubt> doubts in audit.Doubts.GroupBy(doubt => doubt.Why))
        {
            y += Line;
            string faults = string.Join(", ", doubts.Select(doubt => ArrayAudit.Words(doubt.Fault)));
            Text(svg, 16, y, Short($"Not known: {faults}: {doubts.Key}.", 150), $"fill=\"{Faint}\"");
        }

        File.WriteAllText(path, Begin(name, audit, Top, y + 20) + svg + "</svg>\n");
    }

    private static string Begin(string name, ArrayAudit audit, int top, int height)
    {
        var svg = new StringBuilder();
        Add(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{height}\"");
        Add(svg, $"  viewBox=\"0 0 {Width} {height}\" font-family=\"sans-serif\" font-size=\"13\">");
        Box(svg, 0, 0, Width, height, "white");
        int faulty = audit.Findings.SelectMany(finding => Enumerable.Range(finding.Channel, finding.Channels)).Distinct().Count();
        string result = faulty == 0 ? "nothing was found" : $"{faulty} of {audit.Channels.Count} channels with a fault";
        string heard = audit.Heard.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        Text(svg, 16, 30, Short($"{name}: {heard} s heard, {result}", 100), "font-size=\"17\"");
        Text(svg, BarAt, 56, "level, dBFS", $"fill=\"{Faint}\"");
        for (int level = Lowest; level <= 0; level += Step)
        {
            string text = level == 0 ? "0" : $"−{-level}";
            Text(svg, BarAt + At(level), 76, text, $"fill=\"{Faint}\" font-size=\"11\" text-anchor=\"middle\"");
        }

        return svg.ToString();
    }

    private static void AddChannel(StringBuilder svg, int y, ArrayAudit audit, int channel, ArrayAudit.Finding[] findings)
    {
        string colour = findings.Length == 0 ? Good : findings.All(finding => finding.IsOver) ? Over : Bad;
        double level = audit.Levels[channel];
        Text(svg, 16, y + 18, Short(audit.Channels[channel], LongestLabel), "");
        Box(svg, BarAt, y + 6, BarWidth, Row - 12, "#e4e4e4");
        Box(svg, BarAt, y + 6, double.IsFinite(level) ? At(level) : 0, Row - 12, colour);
        string number = level.ToString("0.0", CultureInfo.InvariantCulture).Replace('-', '−');
        if (!double.IsFinite(level)) number = "silent";
        Text(svg, LevelAt, y + 18, number, $"text-anchor=\"end\" fill=\"{Faint}\"");
        for (int n = 0; n < findings.Length; n++)
            Text(svg, TextAt, y + 18 + (n * Line), Short(Words(findings[n]), LongestText), $"fill=\"{colour}\"");
    }

    private static double At(double level) => Math.Clamp((level - Lowest) / -Lowest, 0, 1) * BarWidth;

    private static string Words(ArrayAudit.Finding finding)
    {
        string who = finding.Channels > 1 ? $"{finding.Label}: " : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{who}{ArrayAudit.Words(finding.Fault)} ({finding.Confidence:0.00}): {finding.Text}"
            + $"{(finding.IsOver ? "; no longer" : "")}");
    }

    private static string Short(string text, int longest) =>
        text.Length <= longest ? text : string.Concat(text.AsSpan(0, longest - 1), "…");

    private static void Box(StringBuilder svg, double x, double y, double width, double height, string fill) => Add(
        svg, $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" fill=\"{fill}\"/>");

    private static void Text(StringBuilder svg, double x, double y, string text, string style) => Add(
        svg, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" {style}>{SecurityElement.Escape(ShownText.WithoutControls(text))}</text>");

    private static void Add(StringBuilder svg, FormattableString line) =>
        svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
