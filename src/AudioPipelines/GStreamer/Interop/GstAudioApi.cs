using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>The functions of the audio library, <c>gstaudio</c>.</summary>
internal static unsafe partial class GstAudioApi
{
    [LibraryImport(Libraries.GstAudio)]
    public static partial int gst_audio_info_from_caps(GstAudioInfo* info, nint caps);

    [LibraryImport(Libraries.GstAudio, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int gst_audio_format_from_string(string format);

    [LibraryImport(Libraries.GstAudio)]
    public static partial nint gst_audio_format_get_info(int format);

    [LibraryImport(Libraries.GstAudio)]
    public static partial nint gst_audio_buffer_truncate(nint buffer, int bpf, nuint trim, nuint samples);

    [LibraryImport(Libraries.GstAudio)]
    public static partial nuint gst_audio_meta_api_get_type();
}
