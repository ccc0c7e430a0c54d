using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>The debug log.</summary>
internal static unsafe partial class GstApi
{
    [LibraryImport(Libraries.Gst)]
    public static partial void gst_debug_add_log_function(nint func, nint user_data, nint notify);

    [LibraryImport(Libraries.Gst)]
    public static partial uint gst_debug_remove_log_function(nint func);

    [LibraryImport(Libraries.Gst)]
    public static partial uint gst_debug_remove_log_function_by_data(nint data);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_debug_set_default_threshold(int level);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_debug_get_default_threshold();

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_debug_set_active(int active);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_debug_is_active();

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_debug_message_get(nint message);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_debug_category_get_name(nint category);
}
