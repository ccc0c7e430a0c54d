namespace AudioPipelines.Dashboard.Silos;

/// <summary>A silo as the API shows it.</summary>
internal sealed record ShownSilo
{
    public required string Name { get; init; }

    public required IReadOnlyList<string> Labels { get; init; }

    public required int Capacity { get; init; }

    public required int Load { get; init; }

    public required int Sources { get; init; }

    public required bool IsDraining { get; init; }

    public required bool Answers { get; init; }

    public string? Version { get; init; }

    public string? Detail { get; init; }

    public ShownOrder? Command { get; init; }
}
