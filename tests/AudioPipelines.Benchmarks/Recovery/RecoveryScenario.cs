namespace AudioPipelines.Benchmarks.Recovery;

/// <summary>A fault that a running source meets.</summary>
/// <param name="Name">What happens.</param>
/// <param name="Plan">What the source is made from.</param>
/// <param name="Begin">Brings the fault about.</param>
/// <param name="End">Ends it, once the source has noticed.</param>
internal sealed record RecoveryScenario(string Name, PipelinePlan Plan, Action<GstSource> Begin, Action End) : IDisposable
{
    /// <summary>How long the description says that nothing may come before that is a fault.</summary>
    public TimeSpan Deadline { get; init; }

    /// <summary>The state that shows that the source has noticed.</summary>
    public AudioSourceState Shows { get; init; } = AudioSourceState.Recovering;

    /// <summary>What the scenario needs besides.</summary>
    public IReadOnlyList<IDisposable> Parts { get; init; } = [];

    public void Dispose()
    {
        foreach (IDisposable part in Parts) part.Dispose();
    }
}
