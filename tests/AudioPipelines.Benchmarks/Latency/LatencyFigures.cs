namespace AudioPipelines.Benchmarks.Latency;

/// <summary>The latencies of one program under one load, in milliseconds.</summary>
/// <param name="Program">The program.</param>
/// <param name="LoadPercent">How much of each processor's time another program took.</param>
/// <param name="Frames">How many frames were measured.</param>
/// <param name="RoundMedians">The median of each round.</param>
internal sealed record LatencyFigures(
    string Program, int LoadPercent, int Frames, double P50, double P90, double P99, double P999, double Max,
    IReadOnlyList<double> RoundMedians)
{
    public static LatencyFigures Of(Latencies latencies, int loadPercent) => new(
        latencies.Name, loadPercent, latencies.Count, latencies.Quantile(0.5), latencies.Quantile(0.9), latencies.Quantile(0.99),
        latencies.Quantile(0.999), latencies.Quantile(1), latencies.Medians);
}
