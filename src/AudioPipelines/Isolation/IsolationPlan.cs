namespace AudioPipelines;

/// <summary>That a source's pipelines run in a worker process, so that whatever ends them does not end the application.</summary>
public sealed record IsolationPlan
{
    /// <summary>The worker's name. Sources that name the same share one process, and its crash is a gap in each of them.</summary>
    /// <value>The default, <see langword="null"/>, is a process of the source's own.</value>
    public string? Worker { get; init; }
}
