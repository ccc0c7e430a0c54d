namespace AudioPipelines.Isolation;

/// <summary>What a worker process may use and reach. A limit that is <see langword="null"/> is the system's own.</summary>
/// <remarks>The parent sends them with its first message, and the child applies them before it touches GStreamer. The parent sets
/// those that need environment variables when it starts the child.</remarks>
internal sealed record WorkerLimits
{
    private const long DefaultAddressSpace = 4L << 30;
    private const int DefaultDescriptors = 1_024;
    private const long DefaultFileSize = 64L << 20;

    /// <summary>The limits of a plan's worker: those of the description, or else limits that no source should come near. They
    /// allow only the plugins and the network that its launch texts need, unless it shares the worker with others.</summary>
    /// <param name="plan">The plan. If sources share a worker, the first one's counts.</param>
    /// <param name="isRestricted">Whether the description may only lower them.</param>
    public static WorkerLimits For(PipelinePlan plan, bool isRestricted)
    {
        IsolationPlan asked = plan.Isolation ?? new IsolationPlan();
        bool isShared = asked.Worker is not null;
        return new WorkerLimits
        {
            AddressSpace = Limit(asked.Memory, DefaultAddressSpace, isRestricted),
            Descriptors = (int)Limit(asked.Descriptors, DefaultDescriptors, isRestricted),
            CpuTime = asked.CpuTime,
            FileSize = Limit(asked.FileSize, DefaultFileSize, isRestricted),
            Plugins = isShared ? null : NeededPlugins.Of(plan),
            AllowsNetwork = isShared || NeededPlugins.UsesNetwork(plan),
        };
    }

    /// <summary>Bytes of address space that the child may add to those at its start.</summary>
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

    private static long Limit(long? asked, long normal, bool isRestricted) =>
        isRestricted ? Math.Min(asked ?? normal, normal) : asked ?? normal;
}
