using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines;

/// <summary>Keeps the end of one stream from ending the stream that follows it (chained Ogg). After that end, a sink would accept
/// nothing more.</summary>
/// <remarks>Like decodebin, parsebin holds back the end of a link if another one follows. But unlike decodebin it still ends the
/// old pad, after it has added the new pad and before it removes the old one.</remarks>
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

    /// <summary>Whether the input of a pad has ended or is gone, and the pad does not show it.</summary>
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
