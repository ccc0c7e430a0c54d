using System.Net;

namespace AudioPipelines.Fleet;

/// <summary>A silo of a fleet.</summary>
public sealed record FleetSiloOptions : FleetOptions
{
    /// <summary>The silo's name, which no other silo of the fleet has.</summary>
    /// <value>The default, <see langword="null"/>, is the machine's name and the port.</value>
    public string? Name { get; set; }

    /// <summary>Labels that sources can ask for, such as <c>gpu</c> or <c>net=dante</c>.</summary>
    public IList<string> Labels { get; } = [];

    /// <summary>The weight of sources that it takes.</summary>
    /// <value>The default is 200.</value>
    public int Capacity { get; set; } = 200;

    /// <summary>The address by which other silos reach this one.</summary>
    /// <value>The default, <see langword="null"/>, is the machine's first address of IPv4, those of interfaces with a
    /// gateway before others.</value>
    public IPAddress? Address { get; set; }

    /// <summary>The port for other silos; 0 takes a free one.</summary>
    /// <value>The default is 0.</value>
    public int Port { get; set; }

    /// <summary>The port for clients; 0 takes a free one.</summary>
    /// <value>The default is 0.</value>
    public int GatewayPort { get; set; }

    /// <summary>How many sources share a worker process. One that failed has a process of its own from then on.</summary>
    /// <value>The default is 8.</value>
    public int SourcesPerWorker { get; set; } = 8;

    /// <summary>How often a source is placed again after a failure for good, or after it took its silo along, before it is
    /// parked. A run of a minute clears the account.</summary>
    /// <value>The default is 3.</value>
    public int MaximumPlacements { get; set; } = 3;

    /// <summary>For how long the cluster's table proves that this silo is a member. It must be shorter than the time after which
    /// the cluster declares a silo dead that does not answer, about 2.4 seconds.</summary>
    /// <value>The default is 2 seconds.</value>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long the silo's address is in the address book unless it is renewed, which it is four times in that
    /// time.</summary>
    internal TimeSpan AddressLifetime { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a silo that is told to stop waits for its sources to move away.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan DrainDeadline { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether sources move to silos that join later, until all have the same load by their capacity.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool Rebalances { get; set; } = true;

    /// <summary>How far the fleet's descriptions are trusted on this silo.</summary>
    /// <value>The default is <see cref="SourceTrust.Full"/>.</value>
    public SourceTrust Trust { get; set; } = SourceTrust.Full;

    /// <summary>How many threads the silo's sources share to deliver their frames; see <see cref="DeliveryThreads"/>.</summary>
    /// <value>The default is <see langword="null"/>: each source has a thread of its own.</value>
    public int? DeliveryThreads { get; set; }
}
