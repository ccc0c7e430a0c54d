using AudioPipelines.Fleet;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AudioPipelines.Silo;

/// <summary>Healthy: the fleet answers this silo.</summary>
internal sealed class SiloHealth(ISourceFleet fleet, FleetSiloOptions options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            FleetSnapshot all = await fleet.ListAsync(cancellationToken);
            FleetSilo? own = all.Silos.FirstOrDefault(silo => silo.Name == options.Name);
            return own is { Answers: true, Detail: null }
                ? HealthCheckResult.Healthy($"{own.Sources} sources")
                : HealthCheckResult.Degraded(own?.Detail ?? "the fleet does not know this silo yet");
        }
        catch (FleetException error)
        {
            return HealthCheckResult.Unhealthy(error.Message);
        }
    }
}
