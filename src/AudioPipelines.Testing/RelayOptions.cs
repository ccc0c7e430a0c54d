using System.Net;

namespace AudioPipelines.Testing;

/// <summary>How a <see cref="UdpImpairmentRelay"/> works.</summary>
public sealed record RelayOptions
{
    /// <summary>What happens to packets of routes without a plan of their own.</summary>
    /// <value>The default is <see cref="ImpairmentPlan.None"/>.</value>
    public ImpairmentPlan Plan { get; init; } = ImpairmentPlan.None;

    /// <summary>The address of the network interface for multicast groups, and of the packets that go out.</summary>
    /// <value>The default is <see cref="IPAddress.Loopback"/>.</value>
    public IPAddress Interface { get; init; } = IPAddress.Loopback;

    /// <summary>After how long the relay stops by itself.</summary>
    /// <value>The default is 10 minutes.</value>
    public TimeSpan MaximumDuration { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How many packets may be under way at once. Further ones are dropped and logged as such.</summary>
    /// <value>The default is 65,536.</value>
    public int MaximumUnderWay { get; init; } = 65_536;

    /// <summary>How many packets are logged. Later ones are relayed but not logged; see
    /// <see cref="RelayLog.IsComplete"/>.</summary>
    /// <value>The default is 4,000,000, which take about 150 MB.</value>
    public int MaximumLogged { get; init; } = 4_000_000;
}
