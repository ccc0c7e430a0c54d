using System.Diagnostics.CodeAnalysis;
using AudioPipelines.Dashboard.Access;
using AudioPipelines.Dashboard.Api;
using AudioPipelines.Dashboard.Commands;
using AudioPipelines.Dashboard.Files;
using AudioPipelines.Dashboard.Live;
using AudioPipelines.Dashboard.Metrics;
using AudioPipelines.Dashboard.Silos;
using AudioPipelines.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AudioPipelines.Dashboard;

/// <summary>Mounts the live page in an ASP.NET Core application.</summary>
public static class AudioPipelinesEndpointRouteBuilderExtensions
{
    /// <summary>Mounts the live page of the host's audio sources: the page itself, its API, its events, its socket, metrics and
    /// health, all below <paramref name="pattern"/>.</summary>
    /// <remarks>Without more it answers callers on this machine only. For others either set
    /// <see cref="AudioPipelinesPageOptions.Token"/> and <see cref="AudioPipelinesPageOptions.AllowRemote"/>, or say
    /// <c>.RequireAuthorization("policy")</c> behind the call; then the host's policy decides alone. From the call on, one
    /// thread of the pool looks at every source once a second, and keeps what the page shows of its last ten minutes.</remarks>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path, such as <c>/audio</c>; <c>/</c> for a server of its own. It has no parameters.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>What conventions such as <c>RequireAuthorization</c>, <c>RequireHost</c> and <c>RequireRateLimiting</c> are added
    /// to.</returns>
    /// <exception cref="InvalidOperationException">There are no sources to show; or the options would let anybody in.</exception>
    public static IEndpointConventionBuilder MapAudioPipelines(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/audio",
        Action<AudioPipelinesPageOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        IServiceProvider services = endpoints.ServiceProvider;
        AudioPipelinesPageOptions options =
            services.GetService<IOptions<AudioPipelinesPageOptions>>()?.Value ?? new AudioPipelinesPageOptions();
        configure?.Invoke(options);
        PageOptionsCheck.Check(options, pattern);
        if (options.Sources is null && options.Fleet is null
            && services.GetService<IServiceProviderIsService>()?.IsService(typeof(IAudioSources)) != true)
        {
            throw new InvalidOperationException(
                "The live page has no sources to show. Call builder.AddAudioPipelines() before the application is built, or set "
                + $"{nameof(AudioPipelinesPageOptions)}.{nameof(AudioPipelinesPageOptions.Sources)}.");
        }

        RouteGroupBuilder group = endpoints.MapGroup(pattern);
        group.WithDisplayName($"The live page at {pattern}");
        var mount = new PageMount(group, services, options);
        PageEndpoints.Map(mount);
        LoginEndpoints.Map(mount);
        InfoEndpoint.Map(mount);
        OpenApiEndpoint.Map(mount);
        SourceEndpoints.Map(mount);
        PastEndpoints.Map(mount);
        OriginEndpoints.Map(mount);
        EventsEndpoint.Map(mount);
        CommandEndpoints.Map(mount);
        SiloEndpoints.Map(mount);
        HealthEndpoint.Map(mount);
        MetricsEndpoint.Map(mount);
        LiveEndpoint.Map(mount);
        return group;
    }
}
