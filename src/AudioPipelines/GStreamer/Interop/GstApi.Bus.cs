using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>The bus and its messages.</summary>
internal static unsafe partial class GstApi
{
    [LibraryImport(Libraries.Gst)]
    public static partial nuint gst_bus_get_type();

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_bus_pop(nint bus);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_bus_timed_pop(nint bus, ulong timeout);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_bus_set_sync_handler(nint bus, nint func, nint user_data, nint notify);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_bus_set_flushing(nint bus, int flushing);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_message_parse_error(nint message, GError** gerror, nint* debug);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_message_parse_warning(nint message, GError** gerror, nint* debug);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_message_parse_tag(nint message, nint* tag_list);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_message_parse_info(nint message, GError** gerror, nint* debug);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_message_parse_state_changed(nint message, int* oldstate, int* newstate, int* pending);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_message_parse_buffering(nint message, int* percent);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_message_parse_device_added(nint message, nint* device);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_message_parse_device_removed(nint message, nint* device);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_message_get_structure(nint message);
}
