using System.Net;
using System.Net.Sockets;

namespace AudioPipelines.Orleans.Tests.Support;

/// <summary>Ports of the loopback interface that nobody has.</summary>
internal static class Ports
{
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
