using AudioPipelines.Hosting.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AudioPipelines.Hosting;

/// <summary>Adds the health of the host's audio sources to its health checks.</summary>
public static class AudioPipelinesHealthChecksBuilderExtensions
{
    /// <summary>Adds a check of all sources of the host. A source that failed for good is unhealthy. One that is started, is to
    /// be started again, or lacks a stream is degraded; so is one that should have been started. All others are healthy, also
    /// those that have ended. The check is as the worst source; its description and data say of each source how it is and
    /// why.</summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The check's name.</param>
    /// <param name="failureStatus">What is reported where a source failed; <see langword="null"/>:
    /// <see cref="HealthStatus.Unhealthy"/>.</param>
    /// <param name="tags">The check's tags.</param>
    public static IHealthChecksBuilder AddAudioPipelines(
        this IHealthChecksBuilder builder, string name = "audiopipelines", HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            name, services => ActivatorUtilities.CreateInstance<SourcesHealthCheck>(services), failureStatus, tags));
    }
}
