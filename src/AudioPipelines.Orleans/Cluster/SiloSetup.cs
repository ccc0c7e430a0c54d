using System.Net;
using System.Net.Sockets;
using AudioPipelines.Fleet.AddressBook;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Clustering.Redis;
using Orleans.Configuration;
using Orleans.Persistence;

namespace AudioPipelines.Fleet.Cluster;

/// <summary>Sets Orleans up as a fleet needs it.</summary>
internal static class SiloSetup
{
    public static void Configure(ISiloBuilder silo, FleetSiloOptions options)
    {
        IPAddress address = options.Address ?? (options.Cluster.Length == 0 ? IPAddress.Loopback : OwnAddress.Find());
        (int freePort, int freeGateway) = FreePorts();
        int port = options.Port != 0 ? options.Port : freePort;
        int gateway = options.GatewayPort != 0 ? options.GatewayPort : freeGateway;
        options.Address ??= address;
        options.Name ??= $"{Environment.MachineName}-{port}";
        silo.Configure<SiloOptions>(named => named.SiloName = options.Name);
        silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (options.Fleet, options.Fleet));
        silo.AddActivityPropagation(); // a trace goes on on the silo that a call goes to
        silo.AddPlacementDirector<FleetPlacement, FleetPlacementDirector>();
        silo.AddGrainService<SiloAgent>();
        silo.Services.AddSingleton<SiloAgents>();
        if (options.Cluster.Length == 0)
        {
            silo.UseLocalhostClustering(port, gateway, null, options.Fleet, options.Fleet);
            silo.AddMemoryGrainStorage(FleetStorage.Name);
            return;
        }

        silo.ConfigureEndpoints(address, port, gateway, listenOnAnyHostAddress: !IPAddress.IsLoopback(address));
        silo.Configure<ClusterMembershipOptions>(Hurry);
        // Statistics for placement by load, of which each silo tells each other one. Ours is by what the fleet gives out.
        silo.Configure<DeploymentLoadPublisherOptions>(
            load => load.DeploymentLoadPublisherRefreshTime = TimeSpan.FromSeconds(30));
        silo.UseRedisClustering(clustering => Reach(clustering, options));
        silo.UseRedisGrainDirectoryAsDefault((RedisGrainDirectoryOptions directory) =>
        {
            directory.ConfigurationOptions = RedisAddress.Parse(options.Cluster, options.Deadline);
            directory.CreateMultiplexer = _ => RedisConnection.ConnectAsync(options);
        });
        silo.AddRedisGrainStorage(FleetStorage.Name, (RedisStorageOptions storage) =>
        {
            storage.ConfigurationOptions = RedisAddress.Parse(options.Cluster, options.Deadline);
            storage.CreateMultiplexer = _ => RedisConnection.ConnectAsync(options);
            storage.GrainStorageSerializer = new FleetStorage();
        });
    }

    public static void Reach(RedisClusteringOptions clustering, FleetOptions options)
    {
        clustering.ConfigurationOptions = RedisAddress.Parse(options.Cluster, options.Deadline);
        clustering.CreateMultiplexer = _ => RedisConnection.ConnectAsync(options);
    }

    /// <summary>Orleans's defaults take six seconds and more to declare a silo dead; audio is lost meanwhile.</summary>
    private static void Hurry(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = TimeSpan.FromSeconds(1);
        membership.MinProbeTimeout = TimeSpan.FromSeconds(1);
        membership.MaxProbeTimeout = TimeSpan.FromSeconds(2.5);
        membership.NumMissedProbesLimit = 3;
        membership.NumVotesForDeathDeclaration = 2;
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
    }

    /// <summary>Two ports that nobody has; taken at once, so that they differ.</summary>
    private static (int Port, int Gateway) FreePorts()
    {
        using var port = new TcpListener(IPAddress.Any, 0);
        using var gateway = new TcpListener(IPAddress.Any, 0);
        port.Start();
        gateway.Start();
        return (((IPEndPoint)port.LocalEndpoint).Port, ((IPEndPoint)gateway.LocalEndpoint).Port);
    }
}
