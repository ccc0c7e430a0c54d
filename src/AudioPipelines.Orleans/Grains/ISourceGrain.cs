namespace AudioPipelines.Fleet.Grains;

/// <summary>A source of the fleet, keyed by its name; active where it runs. Only the fleet calls it, and says with each call
/// where it is to be active if it is not.</summary>
internal interface ISourceGrain : IGrainWithStringKey
{
    /// <summary>Makes sure that it runs here, unless it is parked or has ended.</summary>
    [ResponseTimeout("00:00:05")]
    Task<LocalRunReport> EnsureAsync();

    /// <summary>Takes a new or changed definition.</summary>
    [ResponseTimeout("00:01:00")]
    Task<LocalRunReport> SetAsync(FleetSource definition);

    /// <summary>What it is; <see langword="null"/>: it was removed.</summary>
    [ResponseTimeout("00:00:10")]
    Task<FleetSource?> DefinitionAsync();

    /// <summary>Lets it run again, with what went wrong before forgiven; to place it is the fleet's.</summary>
    [ResponseTimeout("00:00:10")]
    Task<LocalRunReport> ResumeAsync();

    /// <summary>Ends its run; returns when it has ended.</summary>
    [ResponseTimeout("00:00:20")]
    Task<LocalRunReport> StopAsync();

    /// <summary>Stops and forgets it; its token is kept.</summary>
    [ResponseTimeout("00:00:20")]
    Task RemoveAsync();

    /// <summary>Leaves for another silo. Where two may read, a run there has frames when this returns.</summary>
    [ResponseTimeout("00:01:00")]
    Task MoveAsync(SiloAddress target);
}
