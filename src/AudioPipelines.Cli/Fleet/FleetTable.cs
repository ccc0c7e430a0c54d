using System.Text.Json.Nodes;
using AudioPipelines.Cli.Output;

namespace AudioPipelines.Cli.Fleet;

/// <summary>A fleet in lines for people.</summary>
internal static class FleetTable
{
    /// <summary>All silos, then all sources.</summary>
    public static void Write(TextOutput output, JsonNode all)
    {
        List<string[]> rows = [["SILO", "SOURCES", "LOAD", "LABELS", ""]];
        rows.AddRange(List(all, "silos").Select(silo => (string[])
        [
            Text(silo, "name"), Text(silo, "sources"), $"{Text(silo, "load")} of {Text(silo, "capacity")}", Words(silo, "labels"),
            Remark(silo),
        ]));
        WriteRows(output, rows);
        output.Line();
        rows = [["SOURCE", "STATE", "SILO", "RUN", "FRAMES", "LOST", ""]];
        rows.AddRange(List(all, "sources").Select(SourceRow));
        WriteRows(output, rows);
    }

    /// <summary>A source in one line.</summary>
    public static string Line(JsonNode source) => string.Join("  ", SourceRow(source).Where(word => word.Length > 0));

    private static string[] SourceRow(JsonNode source) =>
    [
        Text(source, "name"), Text(source, "state"), Text(source, "silo"), Text(source, "token"), Text(source, "frames"),
        source["ledger"] is { } ledger ? Text(ledger, "lost") : "", Text(source, "detail"),
    ];

    private static string Remark(JsonNode silo)
    {
        if (Text(silo, "detail") is { Length: > 0 } detail) return detail;
        return (bool?)silo["isDraining"] == true ? "drained: takes no sources" : "";
    }

    private static IEnumerable<JsonNode> List(JsonNode all, string name) => (all[name] as JsonArray ?? []).OfType<JsonNode>();

    private static string Text(JsonNode node, string name) => node[name]?.ToString() ?? "";

    private static string Words(JsonNode node, string name) => string.Join(' ', List(node, name));

    private static void WriteRows(TextOutput output, List<string[]> rows)
    {
        int[] widths = [.. Enumerable.Range(0, rows[0].Length - 1).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
            output.Line(string.Concat(row.Select((word, column) =>
                column < widths.Length ? word.PadRight(widths[column] + 2) : word)).TrimEnd());
    }
}
