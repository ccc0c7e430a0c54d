using AudioPipelines.Fleet.Frames;
using AudioPipelines.Nats;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AudioPipelines.Fleet;

/// <summary>Sends the frames of a silo's sources away.</summary>
public static class FleetFramesExtensions
{
    /// <summary>Publishes the frames of each source that this silo runs over NATS, under the source's name and with the token of
    /// its run: a <see cref="RemoteSource"/> of that name goes on when the source moves, or its silo dies, and refuses older
    /// owners. Frames are sent only while somebody wants them, unless the options say otherwise. What comes while the silo is not
    /// sure to own the source is not sent; it is counted as dropped. A broker that is not there when the silo starts is a warning
    /// in the log; it is waited for.</summary>
    /// <param name="builder">The host, which is a silo (<see cref="FleetHostingExtensions.AddAudioPipelinesSilo"/>).</param>
    /// <param name="options">Which broker, and how; <see langword="null"/>: the defaults, on demand. Name, token, connection and
    /// ownership are the fleet's to set.</param>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    public static IHostApplicationBuilder PublishFleetToNats(
        this IHostApplicationBuilder builder, NatsPublisherOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        options ??= new NatsPublisherOptions { OnDemand = true };
        builder.Services.AddSingleton(PublishedFrames.Of(options));
        builder.Services.AddSingleton<IFleetFrameHandler>(
            services => ActivatorUtilities.CreateInstance<NatsFrames>(services, options));
        builder.Services.AddHostedService(
            services => ActivatorUtilities.CreateInstance<BrokerCheck>(services, options));
        return builder;
    }
}
