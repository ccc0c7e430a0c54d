using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines.Gapless;

/// <summary>What elements do with audio.</summary>
internal static class AudioElements
{
    /// <summary>Whether an element decodes coded audio to samples.</summary>
    public static bool IsDecoder(nint element)
    {
        nint factory = GstApi.gst_element_get_factory(element);
        string? @class = factory == 0 ? null : Utf8.Borrow(GstApi.gst_element_factory_get_metadata(factory, "klass"));
        return @class?.Contains("Decoder/Audio", StringComparison.Ordinal) == true;
    }

    /// <summary>The media type that comes to a pad; <see langword="null"/> before that is known.</summary>
    public static string? TypeOf(nint pad)
    {
        nint caps = GstApi.gst_pad_get_current_caps(pad);
        if (caps == 0) return null;
        string? type = Utf8.Borrow(GstApi.gst_structure_get_name(GstApi.gst_caps_get_structure(caps, 0)));
        GstApi.gst_mini_object_unref(caps);
        return type;
    }
}
