namespace AudioPipelines.Dashboard.Api;

/// <summary>What the page asks first.</summary>
internal sealed record PageInfo
{
    public required bool NeedsLogin { get; init; }

    public string? Version { get; init; }

    public bool? AllowsCommands { get; init; }

    public DateTimeOffset? ServerTime { get; init; }

    public int? SpectrumBands { get; init; }

    public int? MaxRate { get; init; }
}
