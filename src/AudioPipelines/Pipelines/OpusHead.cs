using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines;

/// <summary>The identification header of an Opus stream (RFC 7845, section 5.1), as its caps carry it.</summary>
internal static unsafe class OpusHead
{
    private const int GainOffset = 16;

    /// <summary>How much the decoder changes the level, in 1/256 dB; <see langword="null"/> if the caps do not say.</summary>
    /// <param name="structure">The caps' structure, on loan.</param>
    public static int? ReadGain(nint structure)
    {
        GValue* headers = GstApi.gst_structure_get_value(structure, "streamheader");
        if (headers == null || GstApi.gst_value_array_get_size(headers) == 0) return null;
        var buffer = (GstBuffer*)GObjectApi.g_value_get_boxed(GstApi.gst_value_array_get_value(headers, 0));
        byte* gain = stackalloc byte[2];
        if (buffer == null || GstApi.gst_buffer_extract(buffer, GainOffset, gain, 2) != 2) return null;
        return (short)(gain[0] | (gain[1] << 8));
    }
}
