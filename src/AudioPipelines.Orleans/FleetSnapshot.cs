namespace AudioPipelines.Fleet;

/// <summary>A fleet at one moment. Immutable.</summary>
[GenerateSerializer, Immutable]
public sealed record FleetSnapshot
{
    /// <summary>The fleet's name.</summary>
    [Id(0)]
    public required string Fleet { get; init; }

    /// <summary>Its silos, by name.</summary>
    [Id(1)]
    public IReadOnlyList<FleetSilo> Silos { get; init; } = [];

    /// <summary>Its sources, by name.</summary>
    [Id(2)]
    public IReadOnlyList<FleetSourceStatus> Sources { get; init; } = [];
}
