using System.Globalization;

namespace AudioPipelines.Benchmarks.Comparison;

/// <summary>Contests as Markdown for people and as JSON for programs.</summary>
internal static class ContestReport
{

    public static string ToMarkdown(ContestResult result)
    {
        Standing ours = result.Standings[0];
        var lines = new List<string>
        {
            $"\n### {result.Name}\n{result.Title} Medians of {ours.Costs.Count} rounds; the ratios are ours to theirs, the "
            + $"median of the rounds with the smallest and the largest.\n",
            "| | wall s | ratio | CPU s | ratio | running: wall s | ratio | running: CPU s | ratio | peak MB | bytes a frame | "
            + "KiB a source |",
            "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
        };
        foreach (Standing standing in result.Standings)
        {
            string[] cells =
            [
                .. Pair(cost => cost.Wall), .. Pair(cost => cost.Cpu), .. Pair(cost => cost.RunWall), .. Pair(
                    cost => cost.RunCpu),
                Number(standing.Median(cost => cost.PeakKiB / 1024), "0.0"),
                Number(standing.Median(cost => cost.Tells("allocated")), "0.##"),
                Number(standing.Median(cost => cost.Tells("each")), "0.0"),
            ];
            lines.Add($"| {standing.Name} | {string.Join(" | ", cells)} |");

            IEnumerable<string> Pair(Func<Cost, double?> figure) =>
                [Number(standing.Median(figure), "0.000"), standing == ours ? "" : Ratio(standing, ours, figure)];
        }

        if (ours.Median(cost => cost.Tells("frames")) is { } frames)
            lines.Add($"\nFrames that ours delivered: {Number(frames, "0")}.");
        foreach (Standing peer in result.Standings.Skip(1)) lines.AddRange(More(result, peer));
        return string.Join('\n', lines);
    }

    /// <summary>What is better told in words.</summary>
    private static IEnumerable<string> More(ContestResult result, Standing peer)
    {
        Standing ours = result.Standings[0];
        if (peer.DifferenceFrom(ours, cost => cost.Tells("each")) is { } each)
            yield return $"\nMemory of each source, ours less {peer.Name}: {Number(each, "0.0")} KiB.";
        if (ours.Median(cost => cost.Tells("starting")) is { } mine && peer.Median(cost => cost.Tells("starting")) is { } theirs)
            yield return $"\nTo start one after the other: {Number(mine / 1000, "0.0")} ms each, {peer.Name} "
                + $"{Number(theirs / 1000, "0.0")} ms.";
        if (result.IsByDifference && peer.DifferenceFrom(ours, cost => cost.Wall) is { } wall)
            yield return $"\nLonger than {peer.Name}: {Number(wall, "0.000")} s.";
    }

    public static void WriteJson(IEnumerable<ContestResult> results) =>
        FigureFile.Write("compare", new { Contests = results });

    private static string Ratio(Standing standing, Standing ours, Func<Cost, double?> figure) =>
        standing.RatioOf(ours, figure) is { } ratio && standing.RatiosOf(ours, figure) is [.., _] ratios
            ? $"{Number(ratio, "0.00")} ({Number(ratios.Min(), "0.00")}–{Number(ratios.Max(), "0.00")})"
            : "";

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
