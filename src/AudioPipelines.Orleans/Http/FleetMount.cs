namespace AudioPipelines.Fleet.Http;

/// <summary>Whether and how this process answers for the fleet over HTTP; a service of each silo.</summary>
internal sealed class FleetMount
{
    /// <summary>Who may ask; <see langword="null"/>: the fleet is not mapped.</summary>
    public volatile FleetHttpOptions? Options;
}
