using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines;

/// <summary>Finds the element that keeps an appsink waiting. An element that works on a buffer holds the stream lock of the pad
/// that the buffer came in by. If no element holds one, the source itself delivers nothing.</summary>
/// <remarks>Follows only elements with one input each, and bins as a whole. The search ends at a branch.</remarks>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/gstreamer/gstpad.html#GST_PAD_STREAM_LOCK"/>
internal static unsafe class BlockedElement
{
    /// <summary>The element's name; <see langword="null"/> if the appsink is linked to nothing. Any thread; never
    /// waits.</summary>
    public static string? FindBefore(AppSink sink)
    {
        using GstObjectHandle.Borrowed borrowed = sink.Handle.Borrow();
        nint element = Upstream.Before(borrowed.Pointer);
        while (element != 0)
        {
            nint before = IsAtWork(element) ? 0 : Upstream.Before(element);
            string? name = before == 0 ? Element.NameOf(element) : null;
            GstApi.gst_object_unref(element);
            if (before == 0) return name;
            element = before;
        }

        return null;
    }

    private static bool IsAtWork(nint element)
    {
        nint pad = GstApi.gst_element_get_static_pad(element, "sink");
        if (pad == 0) return false;
        nint* streamLock = &((GstPad*)pad)->stream_rec_lock;
        bool isFree = GLibApi.g_rec_mutex_trylock(streamLock) != 0;
        if (isFree) GLibApi.g_rec_mutex_unlock(streamLock);
        GstApi.gst_object_unref(pad);
        return !isFree;
    }
}
