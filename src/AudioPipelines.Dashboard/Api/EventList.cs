namespace AudioPipelines.Dashboard.Api;

/// <summary>What happened to a source, oldest first.</summary>
internal sealed record EventList
{
    public required IReadOnlyList<ShownEvent> Events { get; init; }
}
