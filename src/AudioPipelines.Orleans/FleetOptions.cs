namespace AudioPipelines.Fleet;

/// <summary>Which fleet a process belongs to.</summary>
public record FleetOptions
{
    /// <summary>The fleet's Redis: <c>redis://host:port</c> or <c>rediss://user:password@host:port</c> (TLS), or a connection
    /// string of StackExchange.Redis. Empty: no server, the silo is a cluster of one that forgets all with its end.</summary>
    /// <value>The default is empty.</value>
    public string Cluster { get; set; } = "";

    /// <summary>The fleet's name. Fleets of different names share a Redis without meeting.</summary>
    /// <value>The default is <c>audio</c>.</value>
    public string Fleet { get; set; } = "audio";

    /// <summary>How long a call waits for the cluster before it fails with <see cref="FleetErrorKind.Unreachable"/>.</summary>
    /// <value>The default is 10 seconds.</value>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(10);
}
