using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>Devices, and tags.</summary>
internal static unsafe partial class GstApi
{
    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_device_monitor_new();

    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial uint gst_device_monitor_add_filter(nint monitor, string? classes, nint caps);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_device_monitor_start(nint monitor);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_device_monitor_stop(nint monitor);

    [LibraryImport(Libraries.Gst)]
    public static partial GList* gst_device_monitor_get_devices(nint monitor);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_device_monitor_get_bus(nint monitor);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_device_get_display_name(nint device);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_device_get_device_class(nint device);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_device_get_caps(nint device);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_device_get_properties(nint device);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_device_create_element(nint device, nint name);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_tag_list_n_tags(nint list);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_tag_list_nth_tag_name(nint list, uint index);

    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial uint gst_tag_list_get_tag_size(nint list, string tag);

    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial GValue* gst_tag_list_get_value_index(nint list, string tag, uint index);
}
