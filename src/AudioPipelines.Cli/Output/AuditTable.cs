using System.Globalization;
using Spectre.Console;

namespace AudioPipelines.Cli.Output;

/// <summary>The results of an audit for people: a row for each channel, and what could not be told.</summary>
internal static class AuditTable
{
    public static void Show(Terminal terminal, string name, ArrayAudit audit)
    {
        var table = new Table { Border = terminal.IsInteractive ? TableBorder.Rounded : TableBorder.Ascii };
        table.AddColumn(new TableColumn("channel").NoWrap());
        table.AddColumn(new TableColumn("RMS dBFS").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("finding").NoWrap());
        table.AddColumn(new TableColumn("sure").RightAligned().NoWrap());
        table.AddColumn("measured");
        for (int channel = 0; channel < audit.Channels.Count; channel++)
        {
            ArrayAudit.Finding[] findings = [.. audit.Findings.Where(
                finding => channel >= finding.Channel && channel < finding.Channel + finding.Channels)];
            string label = Markup.Escape(ShownText.WithoutControls(audit.Channels[channel]));
            string level = audit.Levels[channel].ToString("0.0", CultureInfo.InvariantCulture);
            if (double.IsInfinity(audit.Levels[channel])) level = "silent";
            if (findings.Length == 0) table.AddRow(label, level, "-", "", "");
            foreach (ArrayAudit.Finding finding in findings)
            {
                bool isFirst = finding == findings[0];
                table.AddRow(
                    isFirst ? label : "", isFirst ? level : "", ArrayAudit.Words(finding.Fault),
                    finding.Confidence.ToString("0.00", CultureInfo.InvariantCulture),
                    Markup.Escape(ShownText.WithoutControls(finding.Text)) + (finding.IsOver ? "; no longer" : ""));
            }
        }

        int channels = audit.Findings.SelectMany(
            finding => Enumerable.Range(finding.Channel, finding.Channels)).Distinct().Count();
        string result = audit.Findings.Count == 0 ? "nothing was found" : $"{channels} of {audit.Channels.Count} with a fault";
        terminal.Note(string.Create(
            CultureInfo.InvariantCulture, $"{name}: {audit.Heard.TotalSeconds:0.0} s heard; {result}"));
        terminal.Show(table);
        foreach (IGrouping<string, ArrayAudit.Doubt> doubts in audit.Doubts.GroupBy(doubt => doubt.Why))
        {
            string faults = doubts.Count() == Enum.GetValues<ArrayAudit.Fault>().Length
                ? "Nothing can be told"
                : $"Not known: {string.Join(", ", doubts.Select(doubt => ArrayAudit.Words(doubt.Fault)))}";
            terminal.Note($"{faults}: {doubts.Key}.");
        }
    }
}
