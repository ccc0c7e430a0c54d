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
}
