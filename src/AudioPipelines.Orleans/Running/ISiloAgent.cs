using Orleans.Services;

namespace AudioPipelines.Fleet.Running;

/// <summary>What the fleet asks a silo itself, not a source on it. Orleans runs one on each silo.</summary>
internal interface ISiloAgent : IGrainService
{
    /// <summary>Tells how the silo and its runs are.</summary>
    [ResponseTimeout("00:00:03")]
    Task<SiloReport> ReportAsync();

    /// <summary>Starts or ends the silo's draining.</summary>
    [ResponseTimeout("00:00:03")]
    Task SetDrainingAsync(bool isDraining);

    /// <summary>Starts a run beside the one that owns the source; returns once it has frames.</summary>
    /// <exception cref="FleetException">It did not start, or has no frames in time.</exception>
    [ResponseTimeout("00:00:30")]
    Task PrepareAsync(FleetSource source, long token);

    /// <summary>Ends a run whose token another one has overtaken.</summary>
    [ResponseTimeout("00:00:15")]
    Task StopStaleAsync(string name, long token);
}
