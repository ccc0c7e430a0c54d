using System.Net;
using System.Net.Sockets;

namespace AudioPipelines.Samples.Tests;

/// <summary>Ports that nobody holds now.</summary>
internal static class FreePorts
{
    public static int Tcp() => PortOf(SocketType.Stream, ProtocolType.Tcp);

    public static int Udp() => PortOf(SocketType.Dgram, ProtocolType.Udp);

    private static int PortOf(SocketType type, ProtocolType protocol)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, type, protocol);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
