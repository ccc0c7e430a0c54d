namespace AudioPipelines.Dashboard;

/// <summary>How a fleet is, as far as it is known. It does not change; names are each there once.</summary>
public sealed record PageFleetState
{
    /// <summary>The fleet's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its silos.</summary>
    public IReadOnlyList<PageSilo> Silos { get; init; } = [];

    /// <summary>Its sources.</summary>
    public IReadOnlyList<PageFleetSource> Sources { get; init; } = [];

    /// <summary>Why the fleet does not answer, and what to do; what is known is then the last that it told.
    /// <see langword="null"/>: it answers.</summary>
    public string? Error { get; init; }
}
