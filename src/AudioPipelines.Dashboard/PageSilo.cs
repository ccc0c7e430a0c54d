namespace AudioPipelines.Dashboard;

/// <summary>A silo of a fleet: a process that runs sources.</summary>
public sealed record PageSilo
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it has that sources may ask for: <c>gpu</c>, <c>net=dante</c>.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The weight of the sources that it takes.</summary>
    public int Capacity { get; init; }

    /// <summary>The weight of the sources that it has.</summary>
    public int Load { get; init; }

    /// <summary>How many sources it has.</summary>
    public int Sources { get; init; }

    /// <summary>Whether its sources move away, and it takes no new ones.</summary>
    public bool IsDraining { get; init; }

    /// <summary>Whether it answered when it was asked last.</summary>
    public bool Answers { get; init; } = true;

    /// <summary>The version that it runs; <see langword="null"/>: unknown.</summary>
    public string? Version { get; init; }

    /// <summary>What else there is to know, with what to do; <see langword="null"/>: nothing.</summary>
    public string? Detail { get; init; }
}
