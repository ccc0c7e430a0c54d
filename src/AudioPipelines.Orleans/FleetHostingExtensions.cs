using AudioPipelines.Fleet.AddressBook;
using AudioPipelines.Fleet.Cluster;
using AudioPipelines.Fleet.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace AudioPipelines.Fleet;

/// <summary>Makes a host a silo of a fleet, or a client.</summary>
public static class FleetHostingExtensions
{
    /// <summary>Makes the host a silo: a process that runs the fleet's sources. <see cref="ISourceFleet"/> is a service of it;
    /// frames go to each <see cref="IFleetFrameHandler"/> among the services.</summary>
    /// <remarks>A silo is a process of its own: when the cluster declares it dead while it still runs (it was frozen, or cut
    /// off), Orleans ends the process at once. Let a supervisor such as systemd or Kubernetes start it again. On a stop its
    /// sources move away first, for up to <see cref="FleetSiloOptions.DrainDeadline"/>; the host's own shutdown time-out is set
    /// to as long and a little more.</remarks>
    /// <exception cref="FleetException">An option is wrong.</exception>
    public static IHostApplicationBuilder AddAudioPipelinesSilo(
        this IHostApplicationBuilder builder, Action<FleetSiloOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new FleetSiloOptions();
        configure(options);
        Check(options);
        builder.Services.AddSingleton(options).AddSingleton<FleetOptions>(options);
        builder.Services.AddSingleton<LocalRuns>();
        builder.Services.TryAddSingleton<RunMaking>();
        builder.Services.AddSingleton<SiloLease>();
        builder.Services.TryAddSingleton<ISourceFleet, SourceFleet>();
        builder.Services.Configure<HostOptions>(
            host => host.ShutdownTimeout = options.DrainDeadline + TimeSpan.FromSeconds(20));
        builder.UseOrleans(silo => SiloSetup.Configure(silo, options));
        // After Orleans, so that they start when it runs and stop before it does.
        builder.Services.AddHostedService(services => services.GetRequiredService<SiloLease>());
        builder.Services.AddHostedService<FleetPoker>();
        builder.Services.AddHostedService<DrainAtStop>();
        builder.Services.AddSingleton<FleetMount>();
        builder.Services.AddHostedService<AddressBookWriter>();
        return builder;
    }

    /// <summary>Makes the host a client: <see cref="ISourceFleet"/> is a service of it, and no source runs in it.</summary>
    /// <exception cref="FleetException">An option is wrong.</exception>
    public static IHostApplicationBuilder AddAudioPipelinesFleetClient(
        this IHostApplicationBuilder builder, Action<FleetOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new FleetOptions();
        configure(options);
        Check(options);
        if (options.Cluster.Length == 0)
        {
            throw new FleetException(
                FleetErrorKind.Invalid, "A client of a fleet needs the address of its Redis. Set Cluster to redis://host:6379.");
        }

        builder.Services.AddSingleton(options);
        builder.Services.TryAddSingleton<ISourceFleet, SourceFleet>();
        builder.UseOrleansClient(client => client
            .AddActivityPropagation()
            .Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (options.Fleet, options.Fleet))
            .UseRedisClustering(clustering => SiloSetup.Reach(clustering, options)));
        return builder;
    }

    private static void CheckRedis(FleetOptions options)
    {
        try
        {
            _ = RedisAddress.Parse(options.Cluster, options.Deadline);
        }
        catch (ArgumentException wrong)
        {
            throw new FleetException(FleetErrorKind.Invalid, wrong.Message);
        }
    }

    private static void Check(FleetOptions options)
    {
        if (options.Cluster.Length > 0) CheckRedis(options);
        if (options.Fleet.Length is 0 or > 100
            || !options.Fleet.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.'))
        {
            throw new FleetException(
                FleetErrorKind.Invalid,
                $"'{options.Fleet}' is no name of a fleet. A name has 1 to 100 letters, digits, '.', '_' and '-'.");
        }

        if (options is FleetSiloOptions { Capacity: < 1 } silo)
        {
            throw new FleetException(
                FleetErrorKind.Invalid, $"A silo's capacity is 1 or more, not {silo.Capacity}.");
        }
    }
}
