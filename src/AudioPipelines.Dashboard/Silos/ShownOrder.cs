namespace AudioPipelines.Dashboard.Silos;

/// <summary>What the fleet was last told to do with a source or a silo, while it is under way, and where it failed.</summary>
internal sealed record ShownOrder
{
    /// <summary><c>start</c>, <c>stop</c>, <c>restart</c>, <c>move</c>, <c>drain</c> or <c>undrain</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Where to; none: the silo that suits best.</summary>
    public string? Silo { get; init; }

    public required DateTimeOffset At { get; init; }

    public required bool IsUnderWay { get; init; }

    /// <summary>Why it was not done.</summary>
    public string? Error { get; init; }

    public string? Advice { get; init; }
}
