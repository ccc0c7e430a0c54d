using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines;

/// <summary>A UDP socket that is bound to a multicast group, and a member of it.</summary>
/// <remarks>By default, udpsrc binds to every address: with several groups on one port (5004 in AES67), each socket gets the
/// packets of all groups, or none of its own. A socket bound to the group gets only that group's packets.</remarks>
internal sealed unsafe class MulticastSocket : IDisposable
{
    private const int Datagram = 2; // G_SOCKET_TYPE_DATAGRAM
    private const int Udp = 17; // G_SOCKET_PROTOCOL_UDP
    private const int AddressInUse = 33; // G_IO_ERROR_ADDRESS_IN_USE
    private const int LinuxIPv4 = 2, LinuxIPv6 = 10, WindowsIPv6 = 23, MacIPv6 = 30;

    private readonly GstObjectHandle _socket;

    private MulticastSocket(nint owned) => _socket = new GstObjectHandle(owned);

    /// <summary>Binds a socket to a group and joins it.</summary>
    /// <param name="group">The group's address.</param>
    /// <param name="port">The port.</param>
    /// <param name="interfaces">The network interfaces to join on; none: the system's choice.</param>
    /// <param name="senders">The wanted senders; none: all.</param>
    /// <exception cref="AudioSourceException">An interface does not exist, the port is taken, or the group cannot be
    /// joined.</exception>
    public static MulticastSocket Join(
        IPAddress group, int port, IReadOnlyList<string> interfaces, IReadOnlyList<IPAddress> senders)
    {
        foreach (string name in interfaces) CheckExists(name, group);
        GError* error = null;
        nint socket = GioApi.g_socket_new(FamilyOf(group), Datagram, Udp, &error);
        if (socket == 0) throw Fail(group, port, "no socket can be made for it", error);
        var result = new MulticastSocket(socket);
        try
        {
            result.Bind(group, port);
            foreach (string? name in interfaces.DefaultIfEmpty<string?>(null))
            {
                foreach (IPAddress? sender in senders.DefaultIfEmpty<IPAddress?>(null)) result.JoinOn(group, port, name, sender);
            }

            return result;
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    /// <summary>Makes a udpsrc receive from this socket. The element closes it when it stops.</summary>
    public void UseIn(Element udpsrc)
    {
        using GstObjectHandle.Borrowed element = udpsrc.Handle.Borrow();
        using GstObjectHandle.Borrowed socket = _socket.Borrow();
        GValue value = default;
        _ = GObjectApi.g_value_init(&value, GioApi.g_socket_get_type());
        GObjectApi.g_value_set_object(&value, socket.Pointer);
        GObjectApi.g_object_set_property(element.Pointer, "socket", &value);
        GObjectApi.g_value_unset(&value);
    }

    /// <summary>Leaves the group and closes the socket.</summary>
    public void Dispose()
    {
        if (_socket.IsClosed) return;
        using (GstObjectHandle.Borrowed socket = _socket.Borrow()) _ = GioApi.g_socket_close(socket.Pointer, null);
        _socket.Dispose();
    }

    private static int FamilyOf(IPAddress group) =>
        group.AddressFamily == AddressFamily.InterNetwork ? LinuxIPv4 // the same everywhere
        : OperatingSystem.IsWindows() ? WindowsIPv6
        : OperatingSystem.IsMacOS() ? MacIPv6
        : LinuxIPv6;

    private static void CheckExists(string name, IPAddress group)
    {
        // GIO uses the default interface if this one does not exist. Windows names interfaces differently from .NET.
        if (OperatingSystem.IsWindows()) return;
        string[] names = [.. NetworkInterface.GetAllNetworkInterfaces().Select(i => i.Name)];
        if (names.Contains(name, StringComparer.Ordinal)) return;
        throw new AudioSourceException(
            AudioSourceErrorKind.NotFound,
            $"The network interface '{name}', on which the multicast group {group} was to be joined, does not exist. There are "
            + $"{string.Join(", ", names)}.");
    }

    private static AudioSourceException Fail(IPAddress group, int port, string what, GError* error)
    {
        AudioSourceErrorKind kind = error != null && error->code == AddressInUse
            ? AudioSourceErrorKind.Busy
            : AudioSourceErrorKind.Network;
        string text = GstError.TakeMessage(error) ?? "";
        return new AudioSourceException(
            kind, $"Multicast group {group}, port {port}: {what} ({text.TrimEnd('.')}).")
        { GStreamerMessage = text };
    }

    private void Bind(IPAddress group, int port)
    {
        // Windows does not bind to groups, and hands each socket only the groups that it has joined itself.
        IPAddress local = !OperatingSystem.IsWindows() ? group
            : group.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any;
        using GstObjectHandle.Borrowed socket = _socket.Borrow();
        using var address = new GstObjectHandle(GioApi.g_inet_address_new_from_string(local.ToString()));
        using GstObjectHandle.Borrowed addressPointer = address.Borrow();
        using var end = new GstObjectHandle(GioApi.g_inet_socket_address_new(addressPointer.Pointer, (ushort)port));
        using GstObjectHandle.Borrowed endPointer = end.Borrow();
        GError* error = null;
        if (GioApi.g_socket_bind(socket.Pointer, endPointer.Pointer, 1, &error) == 0)
            throw Fail(group, port, "the port cannot be used", error);
        if (!OperatingSystem.IsLinux()) return;
        // IP_MULTICAST_ALL, IPV6_MULTICAST_ALL: no packets from an interface that only another program has joined on.
        bool isIPv4 = group.AddressFamily == AddressFamily.InterNetwork;
        _ = GioApi.g_socket_set_option(socket.Pointer, isIPv4 ? 0 : 41, isIPv4 ? 49 : 29, 0, null);
    }

    private void JoinOn(IPAddress group, int port, string? name, IPAddress? sender)
    {
        using GstObjectHandle.Borrowed socket = _socket.Borrow();
        using var address = new GstObjectHandle(GioApi.g_inet_address_new_from_string(group.ToString()));
        using GstObjectHandle.Borrowed pointer = address.Borrow();
        using var from = sender is null ? null : new GstObjectHandle(GioApi.g_inet_address_new_from_string(sender.ToString()));
        GError* error = null;
        if (!Join(socket.Pointer, pointer.Pointer, from, name, &error))
            throw Fail(group, port, name is null
                ? "it cannot be joined; name the network interface"
                : $"it cannot be joined on '{name}'", error);
    }

    private static bool Join(nint socket, nint group, GstObjectHandle? sender, string? name, GError** error)
    {
        if (sender is null) return GioApi.g_socket_join_multicast_group(socket, group, 0, name, error) != 0;
        using GstObjectHandle.Borrowed from = sender.Borrow();
        return GioApi.g_socket_join_multicast_group_ssm(socket, group, from.Pointer, name, error) != 0;
    }
}
