namespace AudioPipelines.ArchitectureTests;

/// <summary>A row of the table of rooms in src/ARCHITECTURE.md.</summary>
/// <param name="Name">A folder of the core, or a project.</param>
/// <param name="MayUse">The rooms that it may use.</param>
/// <param name="PublicOnly">Whether it may only use what they publish.</param>
internal sealed record Room(string Name, IReadOnlySet<string> MayUse, bool PublicOnly);
