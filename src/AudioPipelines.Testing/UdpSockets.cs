using System.Net;
using System.Net.Sockets;

namespace AudioPipelines.Testing;

/// <summary>UDP sockets that stay on one network interface.</summary>
internal static class UdpSockets
{
    private const int BufferSize = 4 << 20;

    public static bool IsMulticast(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetwork
            ? address.GetAddressBytes()[0] is >= 224 and <= 239
            : address.IsIPv6Multicast;

    /// <summary>A socket that receives what is sent to an address. It joins the address if that is a group, and is bound to the
    /// group itself, so that groups that share a port do not receive each other's packets; Windows cannot do that.</summary>
    public static Socket OpenReceiver(IPEndPoint listen, IPAddress networkInterface)
    {
        var socket = new Socket(listen.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            socket.Blocking = false;
            socket.ReceiveBufferSize = BufferSize;
            if (!IsMulticast(listen.Address))
            {
                socket.Bind(listen);
                return socket;
            }

            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            socket.Bind(OperatingSystem.IsWindows() ? new IPEndPoint(IPAddress.Any, listen.Port) : listen);
            var group = new MulticastOption(listen.Address, networkInterface);
            socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, group);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>A socket that sends from an interface. Multicast packets do not leave the machine's network.</summary>
    public static Socket OpenSender(IPAddress networkInterface)
    {
        var socket = new Socket(networkInterface.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            socket.SendBufferSize = BufferSize;
            socket.Bind(new IPEndPoint(networkInterface, 0));
            if (networkInterface.AddressFamily == AddressFamily.InterNetwork)
            {
                socket.SetSocketOption(
                    SocketOptionLevel.IP, SocketOptionName.MulticastInterface, networkInterface.GetAddressBytes());
                socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastTimeToLive, 1);
                socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastLoopback, true);
            }

            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
