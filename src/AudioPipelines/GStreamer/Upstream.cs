using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>What comes before an element.</summary>
internal static class Upstream
{
    /// <summary>The element before another's only input, with a reference; 0: there is none (yet).</summary>
    /// <param name="element">A <c>GstElement*</c> on loan.</param>
    public static nint Before(nint element)
    {
        nint pad = GstApi.gst_element_get_static_pad(element, "sink");
        if (pad == 0) return 0;
        nint peer = GstApi.gst_pad_get_peer(pad);
        GstApi.gst_object_unref(pad);
        if (peer == 0) return 0;
        nint before = GstApi.gst_pad_get_parent_element(peer);
        GstApi.gst_object_unref(peer);
        return before;
    }

    /// <summary>Whether an appsink's audio comes from an element that chooses its number of channels, such as a test tone or a
    /// sound device, and may choose fewer than so many. Such an element prefers an offered format without conversion.</summary>
    public static bool MayChooseFewer(AppSink sink, int channels)
    {
        using GstObjectHandle.Borrowed borrowed = sink.Handle.Borrow();
        nint element = GstApi.gst_object_ref(borrowed.Pointer), output = 0;
        for (nint before = Before(element); before != 0; before = Before(element))
        {
            GstApi.gst_object_unref(element);
            element = before;
            bool passesOn = Element.FactoryNameOf(element) is "audioconvert" or "audioresample" or "queue";
            if (output == 0 && !passesOn) output = GstApi.gst_element_get_static_pad(element, "src");
        }

        nint made = GstApi.gst_element_get_static_pad(element, "src");
        GstApi.gst_object_unref(element);
        bool mayChoose = output != 0 && made != 0 && Takes(made, "audio/x-raw") && !Takes(made, "video/x-raw")
            && Takes(output, $"audio/x-raw,channels=[1,{channels - 1}]");
        if (made != 0) GstApi.gst_object_unref(made);
        if (output != 0) GstApi.gst_object_unref(output);
        return mayChoose;
    }

    /// <summary>Whether a pad can bring what caps say. A pad that can bring anything (a file) brings video too.</summary>
    private static bool Takes(nint pad, string caps)
    {
        nint filter = GstApi.gst_caps_from_string(caps);
        nint common = GstApi.gst_pad_query_caps(pad, filter);
        bool takes = GstApi.gst_caps_is_empty(common) == 0;
        GstApi.gst_mini_object_unref(common);
        GstApi.gst_mini_object_unref(filter);
        return takes;
    }

    /// <summary>Whether an appsink's audio comes from an <c>audioconvert</c>, with no element between that works on samples. A
    /// resampler passes on audio of the right rate.</summary>
    public static bool IsConverted(AppSink sink)
    {
        using GstObjectHandle.Borrowed borrowed = sink.Handle.Borrow();
        nint element = Before(borrowed.Pointer);
        while (element != 0)
        {
            string? factory = Element.FactoryNameOf(element);
            nint before = factory is "audioresample" or "queue" ? Before(element) : 0;
            GstApi.gst_object_unref(element);
            if (before == 0) return factory == "audioconvert";
            element = before;
        }

        return false;
    }
}
