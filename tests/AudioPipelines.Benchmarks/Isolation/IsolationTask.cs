namespace AudioPipelines.Benchmarks.Isolation;

/// <summary>Something that sources do in each way.</summary>
/// <param name="Name">What, in a few words.</param>
/// <param name="Unit">What the processor time is counted in.</param>
/// <param name="Warm">Does it once, shortly.</param>
/// <param name="Measure">Does it and tells what it cost.</param>
internal sealed record IsolationTask(
    string Name, string Unit, Action<IsolationWay> Warm, Func<IsolationWay, IsolationCost> Measure);
