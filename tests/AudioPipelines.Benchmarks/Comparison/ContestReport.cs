using System.Globalization;
using System.Text.Json;

namespace AudioPipelines.Benchmarks.Comparison;

/// <summary>Contests as Markdown for people and as JSON for programs.</summary>
internal static class ContestReport
{
    private static readonly JsonSerializerOptions _indented = new() { WriteIndented = true };

    public static string ToMarkdown(ContestResult result)
    {
        Standing ours = result.Standings[0];
        var lines = new List<string>
        {
            $"\n### {result.Name}\n{result.Title} Medians of {ours.Costs.Count} rounds; the ratios are ours to theirs, the median of the rounds.\n",
            "| | wall s | ratio | CPU s | ratio | running: wall s | ratio | running: CPU s | ratio | peak MB | bytes a frame |",
            "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
        };
        foreach (Standing standing in result.Standings)
        {
            string[] cells =
            [
                .. Pair(cost => cost.Wall), .. Pair(cost => cost.Cpu), .. Pair(cost => cost.RunWall), .. Pair(cost => cost.RunCpu),
                Number(standing.Median(cost => cost.PeakKiB / 1024), "0.0"),
                Number(standing.Median(cost => cost.Told.TryGetValue("allocated", out double bytes) ? bytes : null), "0.##"),
            ];
            lines.Add($"| {standing.Name} | {string.Join(" | ", cells)} |");

            IEnumerable<string> Pair(Func<Cost, double?> figure) =>
                [Number(standing.Median(figure), "0.000"), standing == ours ? "" : Number(standing.RatioOf(ours, figure), "0.00")];
        }

        return string.Join('\n', lines);
    }

    public static string ToJson(IEnumerable<ContestResult> results) =>
        JsonSerializer.Serialize(new { Machine = Machine.Describe(), Date = DateTimeOffset.UtcNow, Contests = results }, _indented);

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
