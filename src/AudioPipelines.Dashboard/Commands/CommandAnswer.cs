namespace AudioPipelines.Dashboard.Commands;

/// <summary>The answer to a command: the state that the source is in by now.</summary>
internal sealed record CommandAnswer
{
    public required string State { get; init; }
}
