namespace AudioPipelines.Fleet.Grains;

/// <summary>How far a silo is that drains.</summary>
/// <param name="Silo">The silo as it is now.</param>
/// <param name="Movable">How many of its sources have a place elsewhere, or are on their way.</param>
[GenerateSerializer, Immutable]
internal sealed record DrainProgress([property: Id(0)] FleetSilo Silo, [property: Id(1)] int Movable);
