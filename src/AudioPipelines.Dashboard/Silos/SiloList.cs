namespace AudioPipelines.Dashboard.Silos;

/// <summary>The silos of the fleet, sorted by name.</summary>
internal sealed record SiloList
{
    /// <summary>The fleet's name.</summary>
    public required string Fleet { get; init; }

    /// <summary>Why it does not answer; what is told of it and its sources is then the last that is known.</summary>
    public string? Error { get; init; }

    /// <summary>The sentence of the error that says what to do.</summary>
    public string? Advice { get; init; }

    public required IReadOnlyList<ShownSilo> Silos { get; init; }
}
