namespace AudioPipelines.Descriptions;

/// <summary>What a description says, checked, its placeholders still open.</summary>
internal sealed record DescriptionModel
{
    public required string Name { get; init; }

    public string Summary { get; init; } = "";

    public string? Hint { get; init; }

    public IReadOnlyList<ParameterDefinition> Parameters { get; init; } = [];

    public IReadOnlyDictionary<string, ParameterDefinition> ParametersByName { get; init; } =
        new Dictionary<string, ParameterDefinition>();

    public IReadOnlyList<LaunchTemplate> Launch { get; init; } = [];

    public IReadOnlyList<StreamModel> Streams { get; init; } = [];

    public Setting<int>? Rate { get; init; }

    public Setting<int>? Channels { get; init; }

    public Setting<SampleType>? SampleType { get; init; }

    public Setting<FrameLength>? Frame { get; init; }

    public Setting<bool?>? Live { get; init; }

    public Setting<SlowConsumerPolicy>? SlowConsumer { get; init; }

    public Setting<TimeSpan>? Latency { get; init; }

    public Setting<ClockSharing>? Clock { get; init; }

    public Setting<DecoderChoice>? Decoders { get; init; }

    public Setting<string>? Track { get; init; }

    public Setting<EndOfStreamTail>? Tail { get; init; }

    public Setting<TimeSpan>? StartDeadline { get; init; }

    public Setting<TimeSpan>? StallDeadline { get; init; }

    public RestartModel Restart { get; init; } = new();

    public IsolationModel Isolation { get; init; } = new();

    public Setting<string>? RecordingLocation { get; init; }

    public Setting<TimeSpan>? RecordingSegment { get; init; }
}

/// <summary>What a description says about one stream, or about each of several.</summary>
/// <param name="Sink">The appsink's name.</param>
/// <param name="Channels">How many channels it carries.</param>
/// <param name="Labels">A label for each.</param>
/// <param name="Each">The list that there is one such stream for each item of.</param>
internal sealed record StreamModel(ScalarNode Sink, Setting<int>? Channels, IReadOnlyList<string> Labels, string? Each);

/// <summary>What a description says about its worker process.</summary>
internal sealed record IsolationModel
{
    public Setting<IsolationPlan?>? Place { get; init; }

    /// <summary>In mebibytes.</summary>
    public Setting<int>? Memory { get; init; }

    public Setting<int>? Descriptors { get; init; }

    public Setting<TimeSpan>? CpuTime { get; init; }

    /// <summary>In mebibytes.</summary>
    public Setting<int>? FileSize { get; init; }
}

/// <summary>What a description says about restarts.</summary>
internal sealed record RestartModel
{
    public Setting<RestartMode>? Mode { get; init; }

    public Setting<TimeSpan>? Delay { get; init; }

    public Setting<TimeSpan>? MaximumDelay { get; init; }

    public Setting<int>? MaximumAttempts { get; init; }

    public Setting<TimeSpan>? HealthyAfter { get; init; }

    public Setting<int>? Budget { get; init; }

    public Setting<TimeSpan>? Period { get; init; }
}
