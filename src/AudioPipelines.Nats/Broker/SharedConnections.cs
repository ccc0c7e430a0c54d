using NATS.Client.Core;

namespace AudioPipelines.Nats.Broker;

/// <summary>The connections of this process to its brokers. Those who want the same broker, waited for in the same way, and for
/// the same end, share one: a thousand sources must not be a thousand connections. The last one who leaves closes it.</summary>
internal static class SharedConnections
{
    private static readonly Lock _lock = new();
    private static readonly Dictionary<Key, (NatsConnection Connection, int Users)> _open = [];

    /// <summary>The connection for these options; it is opened when it is needed.</summary>
    /// <param name="options">Which broker.</param>
    /// <param name="users">Names its users at the broker; publishers and consumers have one each.</param>
    public static NatsConnection Take(NatsLinkOptions options, string users)
    {
        var key = Key.Of(options, users);
        lock (_lock)
        {
            NatsConnection connection =
                _open.TryGetValue(key, out var shared) ? shared.Connection : options.MakeConnection(users);
            _open[key] = (connection, shared.Users + 1);
            return connection;
        }
    }

    /// <summary>Gives back what was taken.</summary>
    public static ValueTask GiveBackAsync(NatsLinkOptions options, string users)
    {
        var key = Key.Of(options, users);
        NatsConnection connection;
        lock (_lock)
        {
            (connection, int left) = _open[key];
            if (left > 1)
            {
                _open[key] = (connection, left - 1);
                return default;
            }

            _open.Remove(key);
        }

        return connection.DisposeAsync();
    }

    private readonly record struct Key(string Url, TimeSpan AnswerDeadline, TimeSpan MaximumRetryDelay, string Users)
    {
        public static Key Of(NatsLinkOptions options, string users) =>
            new(options.Url, options.AnswerDeadline, options.MaximumRetryDelay, users);
    }
}
