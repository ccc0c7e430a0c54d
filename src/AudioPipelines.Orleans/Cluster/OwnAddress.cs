using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace AudioPipelines.Fleet.Cluster;

/// <summary>By which address other silos reach this machine, where nobody says. Its name is not asked for it: many systems
/// resolve that to the loopback interface, and containers not at all.</summary>
internal static class OwnAddress
{
    /// <summary>The address; without a network that of the loopback interface.</summary>
    public static IPAddress Find() => Choose(NetworkInterface.GetAllNetworkInterfaces()
        .Where(one => one.OperationalStatus == OperationalStatus.Up)
        .Select(one => one.GetIPProperties())
        .SelectMany(one => one.UnicastAddresses.Select(own => (own.Address, HasGateway: one.GatewayAddresses.Count > 0))));

    /// <summary>The first address of IPv4 that is no loopback's or link-local; before all those of interfaces that lead out, as
    /// bridges of containers do not.</summary>
    public static IPAddress Choose(IEnumerable<(IPAddress Address, bool HasGateway)> all) => all
        .Where(one => one.Address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(one.Address)
            && !IsLinkLocal(one.Address))
        .OrderByDescending(one => one.HasGateway)
        .Select(one => one.Address).FirstOrDefault() ?? IPAddress.Loopback;

    private static bool IsLinkLocal(IPAddress address) => address.GetAddressBytes() is [169, 254, ..];
}
