using System.Globalization;

namespace AudioPipelines.Benchmarks.Isolation;

/// <summary>Writes what was measured as Markdown: medians, and of each way beside the first the median of what the rounds say,
/// pair by pair.</summary>
internal static class IsolationTable
{
    public static void Write(IsolationTask task, IReadOnlyList<IReadOnlyList<IsolationCost>> costs)
    {
        Console.WriteLine($"\n### {task.Name} ({costs[0].Count} rounds)\n");
        Console.WriteLine(
            "| | in process | a worker each | difference | one worker | difference |\n|---|---:|---:|---:|---:|---:|");
        Row($"processor time, {task.Unit}", costs, cost => cost.Processor, isRatio: true);
        Row("of it in this process", costs, cost => cost.Own, isRatio: false);
        Row("from start to end, ms", costs, cost => cost.Wall, isRatio: true);
        Row("latency p50, µs", costs, cost => cost.Quantile(0.5), isRatio: false);
        Row("latency p99, µs", costs, cost => cost.Quantile(0.99), isRatio: false);
        Row("memory of a worker (PSS), MiB", costs, cost => cost.Memory, isRatio: false);
        if (costs.SelectMany(way => way).Select(cost => cost.Delivered).Distinct().Count() != 1)
            throw new InvalidOperationException("Not all ways delivered the same samples.");
    }

    private static void Row(
        string what, IReadOnlyList<IReadOnlyList<IsolationCost>> costs, Func<IsolationCost, double> read, bool isRatio)
    {
        double[] medians = [.. costs.Select(way => Median(way.Select(read)))];
        if (medians.All(median => median == 0)) return;
        var cells = new List<string> { Text(medians[0], "0.0") };
        for (int way = 1; way < costs.Count; way++)
        {
            cells.Add(Text(medians[way], "0.0"));
            cells.Add(
                isRatio ? Text(
                    (Median(costs[way].Zip(costs[0], (one, first) => read(one) / read(first))) - 1) * 100, "+0.0' %';−0.0' %'")
                : medians[0] == 0 ? ""
                : Text(Median(costs[way].Zip(costs[0], (one, first) => read(one) - read(first))), "+0.0;−0.0"));
        }

        Console.WriteLine($"| {what} | {string.Join(" | ", cells)} |");
    }

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    private static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return (ordered[ordered.Length / 2] + ordered[(ordered.Length - 1) / 2]) / 2;
    }
}
