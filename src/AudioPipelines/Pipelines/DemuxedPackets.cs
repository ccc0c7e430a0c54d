using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines;

/// <summary>Lets the parsebins of a pipeline hand on raw AAC as it leaves its demuxer, without a parser. The demuxer has cut the
/// packets and read the codec's header, so that a parser only costs time: 2 % of the whole way.</summary>
/// <remarks>AAC that brings its own headers (ADTS, LOAS: bare files, MPEG-TS) is parsed. So is everything where no decodebin
/// follows: what follows there may need the other form that a parser makes.</remarks>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/playback/parsebin.html#parsebin::autoplug-continue"/>
internal static unsafe class DemuxedPackets
{
    /// <summary>Prepares the elements of a pipeline that does not run yet.</summary>
    public static void HandOn(Pipeline pipeline)
    {
        IReadOnlyList<Element> elements = pipeline.GetElements();
        bool decodes = elements.Any(element => element.FactoryName == "decodebin");
        foreach (Element element in elements)
        {
            using (element)
            {
                if (!decodes || element.FactoryName != "parsebin") continue;
                using GstObjectHandle.Borrowed bin = element.Handle.Borrow();
                var goesOn = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, nint, int>)&GoesOn;
                GObjectApi.g_signal_connect_data(bin.Pointer, "autoplug-continue", goesOn, 0, 0, 0);
            }
        }
    }

    /// <summary>Whether parsebin plugs more elements behind a pad. Any streaming thread.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int GoesOn(nint bin, nint pad, nint caps, nint userData)
    {
        try
        {
            return IsRawAac(GstApi.gst_caps_get_structure(caps, 0)) ? 0 : 1;
        }
        catch (Exception)
        {
            return 1; // it must not cross into C; what is parsed can be decoded as well
        }
    }

    private static bool IsRawAac(nint structure)
    {
        int version, isFramed;
        return Utf8.Borrow(GstApi.gst_structure_get_name(structure)) == "audio/mpeg"
            && GstApi.gst_structure_get_int(structure, "mpegversion", &version) != 0 && version == 4
            && GstApi.gst_structure_get_boolean(structure, "framed", &isFramed) != 0 && isFramed != 0
            && Utf8.Borrow(GstApi.gst_structure_get_string(structure, "stream-format")) == "raw";
    }
}
