namespace AudioPipelines;

/// <summary>Runs a source's pipelines in a worker process, so that a crash does not end the application.</summary>
public sealed record IsolationPlan
{
    /// <summary>The worker's name. Sources with the same name share one process, and its crash is a gap in each of
    /// them.</summary>
    /// <value>The default, <see langword="null"/>, is a process of the source's own.</value>
    public string? Worker { get; init; }

    /// <summary>Bytes of address space that the worker may add after its start. A restricted source may only ask for less than
    /// the default; so with the other limits.</summary>
    /// <value>The default, <see langword="null"/>, is 4 GiB.</value>
    public long? Memory { get; init; }

    /// <summary>Descriptors that it may have open.</summary>
    /// <value>The default, <see langword="null"/>, is 1,024.</value>
    public int? Descriptors { get; init; }

    /// <summary>Processor time after which it is ended. Its sources fail then.</summary>
    /// <value>The default, <see langword="null"/>, is none: live sources run for months.</value>
    public TimeSpan? CpuTime { get; init; }

    /// <summary>Bytes of the largest file that it may write.</summary>
    /// <value>The default, <see langword="null"/>, is 64 MiB; it usually writes its plugin registry only.</value>
    public long? FileSize { get; init; }
}
