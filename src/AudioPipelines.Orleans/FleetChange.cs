namespace AudioPipelines.Fleet;

/// <summary>What has changed in a fleet since the last change that was told. Immutable.</summary>
[GenerateSerializer, Immutable]
public sealed record FleetChange
{
    /// <summary>Sources that were added or changed, as they are now.</summary>
    [Id(0)]
    public IReadOnlyList<FleetSourceStatus> Sources { get; init; } = [];

    /// <summary>Names of sources that were removed.</summary>
    [Id(1)]
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>All silos, as they are now.</summary>
    [Id(2)]
    public IReadOnlyList<FleetSilo> Silos { get; init; } = [];

    /// <summary>Whether <see cref="Sources"/> has all sources: at the beginning, and where the fleet's memory began anew on
    /// another silo.</summary>
    [Id(3)]
    public bool IsComplete { get; init; }

    /// <summary>The number of the change; those of another <see cref="Keeper"/> do not compare.</summary>
    [Id(4)]
    internal long Version { get; init; }

    [Id(5)]
    internal Guid Keeper { get; init; }
}
