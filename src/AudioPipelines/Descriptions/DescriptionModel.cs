namespace AudioPipelines.Descriptions;

/// <summary>What a description says, checked. Its placeholders have no values yet.</summary>
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

    /// <summary>What it says about the plan, in the order of <see cref="PlanKeys.All"/>.</summary>
    public IReadOnlyList<PlanSetting> Settings { get; init; } = [];

    /// <summary>Whether 'isolation' is a section. The pipelines then run in a worker, whatever the section says.</summary>
    public bool HasWorker { get; init; }

    /// <summary>Where a key's value stands; <see langword="null"/>: nowhere.</summary>
    public SourcePosition? PositionOf(string key) => Settings.FirstOrDefault(setting => setting.Key == key)?.Position;
}

/// <summary>What a description says about one stream, or about each of several.</summary>
/// <param name="Sink">The appsink's name.</param>
/// <param name="Channels">How many channels it carries.</param>
/// <param name="Labels">A label for each.</param>
/// <param name="Offset">By how much it is put later.</param>
/// <param name="Each">The list with an item for each such stream.</param>
internal sealed record StreamModel(
    ScalarNode Sink, Setting<int>? Channels, IReadOnlyList<string> Labels, Setting<StreamPlan.Shift>? Offset, string? Each);
