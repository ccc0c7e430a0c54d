namespace AudioPipelines.Benchmarks.Comparison;

/// <summary>What came of a contest; the first standing is ours.</summary>
internal sealed record ContestResult(string Name, string Title, IReadOnlyList<Standing> Standings)
{
    /// <summary>Whether what counts is how much longer ours takes, rather than how many times as long.</summary>
    public bool IsByDifference { get; init; }
}

/// <summary>One program's costs, round by round.</summary>
internal sealed record Standing(string Name, IReadOnlyList<Cost> Costs)
{
    /// <summary>The median of a figure; <see langword="null"/> where the program does not give it.</summary>
    public double? Median(Func<Cost, double?> figure) => MedianOf(Costs.Select(figure));

    /// <summary>The median of the ratios of our figure to this program's, round by round.</summary>
    public double? RatioOf(Standing ours, Func<Cost, double?> figure) => MedianOf(Ratios(ours, figure));

    /// <summary>The ratios of our figure to this program's, round by round, where both are known.</summary>
    public IReadOnlyList<double> RatiosOf(Standing ours, Func<Cost, double?> figure) =>
        [.. Ratios(ours, figure).OfType<double>()];

    /// <summary>The median of our figure less this program's, round by round.</summary>
    public double? DifferenceFrom(Standing ours, Func<Cost, double?> figure) =>
        MedianOf(ours.Costs.Zip(Costs, (mine, theirs) => figure(mine) - figure(theirs)));

    private IEnumerable<double?> Ratios(Standing ours, Func<Cost, double?> figure) =>
        ours.Costs.Zip(Costs, (mine, theirs) => figure(mine) / figure(theirs));

    private static double? MedianOf(IEnumerable<double?> values)
    {
        double[] sorted = [.. values.OfType<double>().Order()];
        return sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
