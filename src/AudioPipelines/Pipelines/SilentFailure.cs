using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines;

/// <summary>Finds an element that failed without a message. decodebin and parsebin hide the error of an element that fails while
/// it is being plugged, and then wait for ever.</summary>
internal static class SilentFailure
{
    private const int Paused = 2; // GST_TASK_PAUSED

    /// <summary>A demuxer that reads by itself, has stopped reading, and has delivered nothing. To be called after a start has
    /// delivered nothing for a while.</summary>
    /// <returns>Its name; <see langword="null"/> if there is none.</returns>
    public static string? Find(Pipeline pipeline)
    {
        string? found = null;
        foreach (Element element in pipeline.GetElements())
        {
            using (element)
            {
                using GstObjectHandle.Borrowed borrowed = element.Handle.Borrow();
                if (found is null && IsDemuxer(borrowed.Pointer) && HasStopped(borrowed.Pointer) && !HasOutput(borrowed.Pointer))
                    found = element.Name;
            }
        }

        return found;
    }

    private static bool IsDemuxer(nint element)
    {
        nint factory = GstApi.gst_element_get_factory(element);
        return factory != 0 && Utf8.Borrow(GstApi.gst_element_factory_get_metadata(factory, "klass")) is { } @class
            && @class.Contains("Demuxer", StringComparison.Ordinal) && !@class.Contains("Metadata", StringComparison.Ordinal);
    }

    private static bool HasStopped(nint element)
    {
        nint pad = GstApi.gst_element_get_static_pad(element, "sink");
        if (pad == 0) return false;
        bool hasStopped = GstApi.gst_pad_get_task_state(pad) == Paused;
        GstApi.gst_object_unref(pad);
        return hasStopped;
    }

    private static bool HasOutput(nint element)
    {
        List<nint> pads = GstIterator.Take(GstApi.gst_element_iterate_src_pads(element), HasCaps);
        pads.ForEach(GstApi.gst_object_unref);
        return pads.Count > 0;
    }

    private static bool HasCaps(nint pad)
    {
        nint caps = GstApi.gst_pad_get_current_caps(pad);
        if (caps != 0) GstApi.gst_mini_object_unref(caps);
        return caps != 0;
    }
}
