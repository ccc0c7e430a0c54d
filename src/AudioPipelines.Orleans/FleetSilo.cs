namespace AudioPipelines.Fleet;

/// <summary>A silo of a fleet: a process that runs sources. Immutable.</summary>
[GenerateSerializer, Immutable]
public sealed record FleetSilo
{
    /// <summary>Its name.</summary>
    [Id(0)]
    public required string Name { get; init; }

    /// <summary>Its address in the cluster: <c>host:port</c>, and a number that a restart changes.</summary>
    [Id(1)]
    public required string Address { get; init; }

    /// <summary>Labels that it has.</summary>
    [Id(2)]
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The weight of sources that it takes.</summary>
    [Id(3)]
    public int Capacity { get; init; }

    /// <summary>The weight of the sources that it has.</summary>
    [Id(4)]
    public int Load { get; init; }

    /// <summary>How many sources it has.</summary>
    [Id(5)]
    public int Sources { get; init; }

    /// <summary>Whether its sources move away, and it takes no new ones.</summary>
    [Id(6)]
    public bool IsDraining { get; init; }

    /// <summary>Whether it answered when it was asked last. One that does not keeps its sources until the cluster declares it
    /// dead.</summary>
    [Id(7)]
    public bool Answers { get; init; } = true;

    /// <summary>The version of the library that it runs.</summary>
    [Id(8)]
    public string Version { get; init; } = "";

    /// <summary>What there is to know about it; <see langword="null"/>: nothing.</summary>
    [Id(9)]
    public string? Detail { get; init; }
}
