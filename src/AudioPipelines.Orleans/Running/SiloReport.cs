namespace AudioPipelines.Fleet.Running;

/// <summary>What a silo tells the fleet of itself.</summary>
[GenerateSerializer, Immutable]
internal sealed record SiloReport
{
    /// <summary>The language that silos speak with each other. A silo of another one is given no sources.</summary>
    public const int CurrentProtocol = 1;

    [Id(0)]
    public required string Name { get; init; }

    [Id(1)]
    public IReadOnlyList<string> Labels { get; init; } = [];

    [Id(2)]
    public int Capacity { get; init; }

    [Id(3)]
    public bool IsDraining { get; init; }

    [Id(4)]
    public string Version { get; init; } = "";

    [Id(5)]
    public int Protocol { get; init; } = CurrentProtocol;

    [Id(6)]
    public IReadOnlyList<LocalRunReport> Runs { get; init; } = [];
}
