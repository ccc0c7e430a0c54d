namespace AudioPipelines;

/// <summary>That a source's pipelines run in a worker process, so that whatever ends them does not end the application.</summary>
public sealed record IsolationPlan
{
    /// <summary>The worker's name. Sources that name the same share one process, and its crash is a gap in each of
    /// them.</summary>
    /// <value>The default, <see langword="null"/>, is a process of the source's own.</value>
    public string? Worker { get; init; }

    /// <summary>Bytes of address space that the worker may add to what it has when it begins. A restricted source may ask for
    /// less than the default only, and so with the other limits.</summary>
    /// <value>The default, <see langword="null"/>, is 4 GiB.</value>
    public long? Memory { get; init; }

    /// <summary>Descriptors that it may have open.</summary>
    /// <value>The default, <see langword="null"/>, is 1,024.</value>
    public int? Descriptors { get; init; }

    /// <summary>Processor time after which it is ended, which is a failure of its sources.</summary>
    /// <value>The default, <see langword="null"/>, is none: live sources run for months.</value>
    public TimeSpan? CpuTime { get; init; }

    /// <summary>Bytes that a file it writes may have.</summary>
    /// <value>The default, <see langword="null"/>, is 64 MiB; nothing but its registry of plugins is usually written
    /// there.</value>
    public long? FileSize { get; init; }
}
