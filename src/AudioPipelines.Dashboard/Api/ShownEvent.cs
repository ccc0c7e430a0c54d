namespace AudioPipelines.Dashboard.Api;

/// <summary>Something that happened to a source, in words.</summary>
internal sealed record ShownEvent
{
    /// <summary>Counts up.</summary>
    public required long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Type { get; init; }

    public required string Text { get; init; }

    public required string Severity { get; init; }

    /// <summary>What to do, where the text says it.</summary>
    public string? Advice { get; init; }

    /// <summary>How often it was told, one time after the other; <see langword="null"/>: once.</summary>
    public int? Count { get; init; }
}
