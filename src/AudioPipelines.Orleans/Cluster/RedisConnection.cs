using AudioPipelines.Fleet.AddressBook;
using StackExchange.Redis;

namespace AudioPipelines.Fleet.Cluster;

/// <summary>Connects to the cluster's Redis. Membership, directory and storage have a connection each, which each closes in its
/// own time.</summary>
internal static class RedisConnection
{
    /// <exception cref="FleetException">It does not answer, or does not let us in.</exception>
    public static async Task<(IConnectionMultiplexer Multiplexer, bool IsShared)> ConnectAsync(FleetOptions options)
    {
        ConfigurationOptions address = RedisAddress.Parse(options.Cluster, options.Deadline);
        ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync(address).ConfigureAwait(false);
        try
        {
            // Whether it answers, and lets us in: the connection itself goes on trying for ever.
            await connection.GetDatabase().PingAsync().WaitAsync(options.Deadline).ConfigureAwait(false);
            return (connection, IsShared: false);
        }
        catch (Exception thrown) when (thrown is RedisException or TimeoutException)
        {
            connection.Dispose();
            throw new FleetException(
                FleetErrorKind.Unreachable, RedisAddress.Unusable(options.Cluster, thrown), thrown);
        }
    }
}
