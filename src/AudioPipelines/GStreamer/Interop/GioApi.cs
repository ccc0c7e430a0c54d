using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>GIO's sockets.</summary>
/// <seealso href="https://docs.gtk.org/gio/class.Socket.html"/>
internal static unsafe partial class GioApi
{
    [LibraryImport(Libraries.Gio)]
    public static partial nuint g_socket_get_type();

    [LibraryImport(Libraries.Gio)]
    public static partial nint g_socket_new(int family, int type, int protocol, GError** error);

    [LibraryImport(Libraries.Gio)]
    public static partial int g_socket_bind(nint socket, nint address, int allow_reuse, GError** error);

    [LibraryImport(Libraries.Gio)]
    public static partial int g_socket_set_option(nint socket, int level, int optname, int value, GError** error);

    [LibraryImport(Libraries.Gio, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int g_socket_join_multicast_group(
        nint socket, nint group, int source_specific, string? iface, GError** error);

    [LibraryImport(Libraries.Gio, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int g_socket_join_multicast_group_ssm(
        nint socket, nint group, nint source_specific, string? iface, GError** error);

    [LibraryImport(Libraries.Gio)]
    public static partial nint g_inet_socket_address_get_address(nint address);

    [LibraryImport(Libraries.Gio)]
    public static partial nuint g_inet_address_get_native_size(nint address);

    [LibraryImport(Libraries.Gio)]
    public static partial byte* g_inet_address_to_bytes(nint address);

    [LibraryImport(Libraries.Gio)]
    public static partial nint g_inet_address_to_string(nint address);

    [LibraryImport(Libraries.Gio)]
    public static partial int g_socket_close(nint socket, GError** error);

    [LibraryImport(Libraries.Gio)]
    public static partial int g_socket_get_fd(nint socket);

    [LibraryImport(Libraries.Gio, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint g_inet_address_new_from_string(string @string);

    [LibraryImport(Libraries.Gio)]
    public static partial nint g_inet_socket_address_new(nint address, ushort port);
}
