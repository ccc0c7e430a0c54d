using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>The functions for tags and session descriptions that distinguish streams of audio.</summary>
internal static partial class GstTrackApi
{
    [LibraryImport(Libraries.GstTag, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gst_tag_get_language_code_iso_639_2T(string lang_code);

    [LibraryImport(Libraries.GstSdp)]
    public static partial nint gst_sdp_message_as_text(nint msg);
}
