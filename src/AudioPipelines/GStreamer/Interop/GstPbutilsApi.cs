using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>The functions of the base utilities, <c>gstpbutils</c>.</summary>
internal static unsafe partial class GstPbutilsApi
{
    [LibraryImport(Libraries.GstPbutils)]
    public static partial int gst_is_missing_plugin_message(nint msg);

    [LibraryImport(Libraries.GstPbutils)]
    public static partial nint gst_missing_plugin_message_get_description(nint msg);

    [LibraryImport(Libraries.GstPbutils)]
    public static partial nint gst_missing_plugin_message_get_installer_detail(nint msg);
}
