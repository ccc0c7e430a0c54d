using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines;

/// <summary>Keeps the end of one stream from ending the stream that follows it (chained Ogg), behind which a sink would take
/// nothing more.</summary>
/// <remarks>parsebin, like decodebin, keeps the end of a link to itself where another follows. But unlike decodebin it ends the
/// old pad all the same, once it has added the new one and before it takes the old one away.</remarks>
internal static unsafe class ChainedStreams
{
    private const int ProbeEventsDownstream = 1 << 6;
    private const int ProbeDrop = 0;
    private const int ProbeOk = 1;
    private const int Eos = (110 << 8) | 0b1110; // GST_EVENT_EOS: downstream, serialized, sticky

    /// <summary>Prepares the elements of a pipeline that does not run yet.</summary>
    public static void Keep(Pipeline pipeline)
    {
        foreach (Element element in pipeline.GetElements())
        {
            using (element)
            {
                if (element.FactoryName != "parsebin") continue;
                using GstObjectHandle.Borrowed bin = element.Handle.Borrow();
                GObjectApi.g_signal_connect_data(
                    bin.Pointer, "pad-added", (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, void>)&OnPadAdded, 0, 0, 0);
            }
        }
    }

    /// <summary>Any streaming thread.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnPadAdded(nint bin, nint added, nint userData)
    {
        try
        {
            foreach (nint pad in GstIterator.Take(
                GstApi.gst_element_iterate_src_pads(bin), pad => pad != added && IsFollowed(pad)))
            {
                var onEvent = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnEvent;
                GstApi.gst_pad_add_probe(pad, ProbeEventsDownstream, onEvent, 0, 0);
                GstApi.gst_object_unref(pad);
            }
        }
        catch (Exception)
        {
            // It must not cross into C.
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnEvent(nint pad, nint info, nint userData) =>
        ((GstEvent*)GstApi.gst_pad_probe_info_get_event(info))->type == Eos ? ProbeDrop : ProbeOk;

    /// <summary>Whether what comes into a pad has ended, or is gone, and the pad does not say so.</summary>
    private static bool IsFollowed(nint pad)
    {
        nint target = GstApi.gst_ghost_pad_get_target(pad);
        bool isFollowed = !HasEnded(pad) && (target == 0 || HasEnded(target));
        if (target != 0) GstApi.gst_object_unref(target);
        return isFollowed;
    }

    private static bool HasEnded(nint pad)
    {
        nint end = GstApi.gst_pad_get_sticky_event(pad, Eos, 0);
        if (end != 0) GstApi.gst_mini_object_unref(end);
        return end != 0;
    }
}
