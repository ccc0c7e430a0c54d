namespace AudioPipelines.Cli.Fleet;

/// <summary>A silo that can be asked.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Name">Its name, where it was found by it; what answers there must have it.</param>
internal sealed record FoundSilo(Uri Url, string? Name);
