using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines.Parallel;

/// <summary>The decoder that decodebin would take, and that each lane has one of.</summary>
internal static unsafe class SerialDecoder
{
    private const ulong AudioDecoders = (1UL << 0) | (1UL << 50); // GST_ELEMENT_FACTORY_TYPE_DECODER, …_MEDIA_AUDIO
    private const int Marginal = 64;                              // GST_RANK_MARGINAL: none below is plugged by itself
    private const int Sink = 2;

    /// <summary>The name of the preferred decoder of some caps; <see langword="null"/> if none is installed.</summary>
    public static string? Choose(nint caps)
    {
        GList* all = GstApi.gst_element_factory_list_get_elements(AudioDecoders, Marginal);
        GList* fitting = GstApi.gst_element_factory_list_filter(all, caps, Sink, 0);
        var names = new List<string>();
        for (GList* one = fitting; one != null; one = one->next)
            if (Utf8.Take(GstApi.gst_object_get_name(one->data)) is { } name) names.Add(name);
        GstApi.gst_plugin_feature_list_free(fitting);
        GstApi.gst_plugin_feature_list_free(all);
        if (names.Count == 0) return null;
        DecoderPreference? preference = PreferredDecoders.Find(GstApi.gst_caps_get_structure(caps, 0), fastest: true);
        return names[preference?.Sort(names)[0] ?? 0];
    }
}
