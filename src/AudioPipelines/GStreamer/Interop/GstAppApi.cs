using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>The functions of the application library, <c>gstapp</c>.</summary>
internal static unsafe partial class GstAppApi
{
    [LibraryImport(Libraries.GstApp)]
    public static partial nuint gst_app_sink_get_type();

    [LibraryImport(Libraries.GstApp)]
    public static partial void gst_app_sink_set_callbacks(
        nint appsink, GstAppSinkCallbacks* callbacks, nint user_data, nint notify);

    [LibraryImport(Libraries.GstApp)]
    public static partial nint gst_app_sink_try_pull_object(nint appsink, ulong timeout);

    [LibraryImport(Libraries.GstApp)]
    public static partial void gst_app_sink_set_caps(nint appsink, nint caps);

    [LibraryImport(Libraries.GstApp)]
    public static partial int gst_app_sink_is_eos(nint appsink);

    [LibraryImport(Libraries.GstApp)]
    public static partial int gst_app_src_push_buffer(nint appsrc, GstBuffer* buffer);

    [LibraryImport(Libraries.GstApp)]
    public static partial int gst_app_src_end_of_stream(nint appsrc);

    [LibraryImport(Libraries.GstApp)]
    public static partial ulong gst_app_src_get_current_level_bytes(nint appsrc);
}
