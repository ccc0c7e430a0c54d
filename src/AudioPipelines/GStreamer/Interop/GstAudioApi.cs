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

    [LibraryImport(Libraries.GstAudio)]
    public static partial void gst_audio_resampler_options_set_quality(
        int method, uint quality, int in_rate, int out_rate, nint options);

    [LibraryImport(Libraries.GstAudio)]
    public static partial nint gst_audio_resampler_new(
        int method, int flags, int format, int channels, int in_rate, int out_rate, nint options);

    [LibraryImport(Libraries.GstAudio)]
    public static partial void gst_audio_resampler_free(nint resampler);

    [LibraryImport(Libraries.GstAudio)]
    public static partial void gst_audio_resampler_reset(ResamplerHandle resampler);

    [LibraryImport(Libraries.GstAudio)]
    public static partial int gst_audio_resampler_update(ResamplerHandle resampler, int in_rate, int out_rate, nint options);

    [LibraryImport(Libraries.GstAudio)]
    public static partial nuint gst_audio_resampler_get_out_frames(ResamplerHandle resampler, nuint in_frames);

    [LibraryImport(Libraries.GstAudio)]
    public static partial nuint gst_audio_resampler_get_max_latency(ResamplerHandle resampler);

    [LibraryImport(Libraries.GstAudio)]
    public static partial void gst_audio_resampler_resample(
        ResamplerHandle resampler, void** @in, nuint in_frames, void** @out, nuint out_frames);
}
