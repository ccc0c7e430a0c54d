using AudioPipelines.Hosting.Sources;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AudioPipelines.Hosting.Health;

/// <summary>The health of all sources of the host: that of the worst. The data says of each how it is.</summary>
internal sealed class SourcesHealthCheck(AudioSources sources) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        (string Name, HealthStatus Status, string Reason)[] all = [.. sources.All.Select(Look)];
        HealthStatus worst = all.Select(source => source.Status).DefaultIfEmpty(HealthStatus.Healthy).Min();
        string[] ill =
            [.. all.Where(source => source.Status != HealthStatus.Healthy).Select(source => $"{source.Name}: {source.Reason}")];
        return Task.FromResult(new HealthCheckResult(
            worst == HealthStatus.Unhealthy ? context.Registration.FailureStatus : worst,
            ill.Length > 0 ? string.Join(' ', ill) : $"{all.Length} audio sources are as they should be.",
            data: all.ToDictionary(source => source.Name, source => (object)$"{source.Status}: {source.Reason}")));
    }

    private static (string Name, HealthStatus Status, string Reason) Look(HostedSource source)
    {
        (HealthStatus status, string reason) = source.Health.Look();
        return (source.Name, status, reason);
    }
}
