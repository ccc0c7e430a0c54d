using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>What comes before an element.</summary>
internal static class Upstream
{
    /// <summary>The element that feeds another's only input, with a reference; 0 if there is none (yet).</summary>
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

    /// <summary>Whether what reaches an appsink is made by an element that chooses its format itself, such as a test tone or a sound device:
    /// of formats that are offered, it takes those first that need no conversion.</summary>
    public static bool IsMade(AppSink sink)
    {
        using GstObjectHandle.Borrowed borrowed = sink.Handle.Borrow();
        nint element = GstApi.gst_object_ref(borrowed.Pointer);
        for (nint before = Before(element); before != 0; before = Before(element))
        {
            GstApi.gst_object_unref(element);
            element = before;
        }

        nint output = GstApi.gst_element_get_static_pad(element, "src");
        GstApi.gst_object_unref(element);
        if (output == 0) return false;
        nint made = GstApi.gst_pad_query_caps(output, 0);
        bool isRaw = Utf8.Take(GstApi.gst_caps_to_string(made))?.StartsWith("audio/x-raw", StringComparison.Ordinal) == true;
        GstApi.gst_mini_object_unref(made);
        GstApi.gst_object_unref(output);
        return isRaw;
    }

    /// <summary>Whether what reaches an appsink comes from an <c>audioconvert</c>, with nothing between that works on samples: a resampler
    /// passes on what has the right rate.</summary>
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
