namespace AudioPipelines.Benchmarks.Isolation;

/// <summary>What sources cost in one round.</summary>
/// <param name="Processor">Processor time of this process and the workers: of a live source in ms a second, of one that reads a
/// file in ms.</param>
/// <param name="Own">The same of this process alone.</param>
internal sealed record IsolationCost(double Processor, double Own)
{
    /// <summary>How long it took, in ms; zero where that is given.</summary>
    public double Wall { get; init; }

    /// <summary>Of a worker (its proportional set), in MiB.</summary>
    public double Memory { get; init; }

    /// <summary>Samples that were delivered, all channels and sources together, where all of them are.</summary>
    public long Delivered { get; init; }

    /// <summary>From the moment that the last buffer of each frame was due to the frame's callback, in nanoseconds, ordered;
    /// empty where that is not known.</summary>
    public IReadOnlyList<long> Delays { get; init; } = [];

    /// <summary>A quantile of the delays in microseconds.</summary>
    public double Quantile(double part) => Delays.Count == 0 ? 0 : Delays[(int)(part * (Delays.Count - 1))] / 1_000.0;
}
