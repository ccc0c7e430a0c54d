namespace AudioPipelines.Dashboard.Commands;

/// <summary>Where a flight recorder's frames were written.</summary>
internal sealed record DumpAnswer
{
    public required string Folder { get; init; }
}
