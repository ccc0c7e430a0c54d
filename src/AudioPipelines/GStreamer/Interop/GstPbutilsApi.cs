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

    [LibraryImport(Libraries.GstPbutils)]
    public static partial nint gst_discoverer_new(ulong timeout, GError** err);

    [LibraryImport(Libraries.GstPbutils, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gst_discoverer_discover_uri(nint discoverer, string uri, GError** err);

    [LibraryImport(Libraries.GstPbutils)]
    public static partial int gst_discoverer_info_get_result(nint info);

    [LibraryImport(Libraries.GstPbutils)]
    public static partial ulong gst_discoverer_info_get_duration(nint info);

    [LibraryImport(Libraries.GstPbutils)]
    public static partial int gst_discoverer_info_get_seekable(nint info);

    [LibraryImport(Libraries.GstPbutils)]
    public static partial int gst_discoverer_info_get_live(nint info);

    [LibraryImport(Libraries.GstPbutils)]
    public static partial nint gst_discoverer_info_get_tags(nint info);

    [LibraryImport(Libraries.GstPbutils)]
    public static partial nint gst_discoverer_info_get_stream_info(nint info);

    [LibraryImport(Libraries.GstPbutils)]
    public static partial GList* gst_discoverer_info_get_stream_list(nint info);

    [LibraryImport(Libraries.GstPbutils)]
    public static partial void gst_discoverer_stream_info_list_free(GList* infos);

    [LibraryImport(Libraries.GstPbutils)]
    public static partial nint gst_discoverer_stream_info_get_stream_type_nick(nint info);

    [LibraryImport(Libraries.GstPbutils)]
    public static partial nint gst_discoverer_stream_info_get_caps(nint info);

    [LibraryImport(Libraries.GstPbutils)]
    public static partial nuint gst_discoverer_audio_info_get_type();

    [LibraryImport(Libraries.GstPbutils)]
    public static partial uint gst_discoverer_audio_info_get_sample_rate(nint info);

    [LibraryImport(Libraries.GstPbutils)]
    public static partial uint gst_discoverer_audio_info_get_channels(nint info);

    [LibraryImport(Libraries.GstPbutils)]
    public static partial uint gst_discoverer_audio_info_get_depth(nint info);

    [LibraryImport(Libraries.GstPbutils)]
    public static partial uint gst_discoverer_audio_info_get_bitrate(nint info);

    [LibraryImport(Libraries.GstPbutils)]
    public static partial nint gst_discoverer_audio_info_get_language(nint info);

    [LibraryImport(Libraries.GstPbutils)]
    public static partial nint gst_pb_utils_get_codec_description(nint caps);
}
