namespace AudioPipelines.Dashboard.Silos;

/// <summary>What a viewer may have the fleet do.</summary>
internal enum FleetCommand
{
    Start,
    Stop,
    Restart,
    Move,
    Drain,
    Undrain,
}
