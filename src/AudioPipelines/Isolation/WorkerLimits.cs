namespace AudioPipelines.Isolation;

/// <summary>What a worker process may use and reach. A limit that is <see langword="null"/> is the system's own.</summary>
/// <remarks>The parent sends them with its first message, and the child takes them upon itself before it touches GStreamer; what has to
/// be in the child's environment, the parent puts there when it starts it.</remarks>
internal sealed record WorkerLimits
{
    /// <summary>Bytes of address space that the child may add to what it has when it begins.</summary>
    public long? AddressSpace { get; init; }

    /// <summary>Descriptors it may have open.</summary>
    public int? Descriptors { get; init; }

    /// <summary>Processor time after which it is ended.</summary>
    public TimeSpan? CpuTime { get; init; }

    /// <summary>Bytes that a file it writes may have.</summary>
    public long? FileSize { get; init; }

    /// <summary>The plugins it may load; <see langword="null"/>: all that are installed.</summary>
    public IReadOnlyList<string>? Plugins { get; init; }

    /// <summary>Whether it may use the network.</summary>
    public bool AllowsNetwork { get; init; } = true;
}
