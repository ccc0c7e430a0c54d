namespace AudioPipelines.Benchmarks.Isolation;

/// <summary>Which process has the pipelines.</summary>
/// <param name="Name">In words.</param>
/// <param name="Plan">What the sources' plans say; <see langword="null"/>: this process.</param>
internal sealed record IsolationWay(string Name, IsolationPlan? Plan)
{
    /// <summary>The ways that are compared; the first is what the others are compared with.</summary>
    public static IReadOnlyList<IsolationWay> All { get; } =
        [new("in process", null), new("a worker each", new IsolationPlan()), new(
            "one worker", new IsolationPlan { Worker = "benchmark" })];
}
