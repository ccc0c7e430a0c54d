using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines;

/// <summary>Keeps the decodebins of a pipeline from parsing again what its parsebins have parsed. A second parser costs time, and
/// lets less of a damaged file through.</summary>
/// <remarks>A decodebin by itself also parses a stream only once, so the decoder gets the same input.</remarks>
internal static unsafe class ParsedOnce
{
    private const int Try = 0;  // GST_AUTOPLUG_SELECT_TRY
    private const int Skip = 2; // GST_AUTOPLUG_SELECT_SKIP

    private static readonly string[] _marks = ["framed", "parsed"];

    /// <summary>Prepares the elements of a pipeline that does not run yet.</summary>
    public static void Keep(Pipeline pipeline)
    {
        IReadOnlyList<Element> elements = pipeline.GetElements();
        bool parses = elements.Any(element => element.FactoryName == "parsebin");
        foreach (Element element in elements)
        {
            using (element)
            {
                if (!parses || element.FactoryName != "decodebin") continue;
                using GstObjectHandle.Borrowed bin = element.Handle.Borrow();
                var select = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, nint, nint, int>)&Select;
                GObjectApi.g_signal_connect_data(bin.Pointer, "autoplug-select", select, 0, 0, 0);
            }
        }
    }

    /// <summary>Whether decodebin tries a factory for a stream. Any streaming thread.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Select(nint bin, nint pad, nint caps, nint factory, nint userData)
    {
        try
        {
            string? @class = Utf8.Borrow(GstApi.gst_element_factory_get_metadata(factory, "klass"));
            return @class?.Contains("Parser", StringComparison.Ordinal) == true
                && IsParsed(GstApi.gst_caps_get_structure(caps, 0)) ? Skip : Try;
        }
        catch (Exception)
        {
            return Try; // it must not cross into C; a stream parsed twice can be decoded as well
        }
    }

    private static bool IsParsed(nint structure)
    {
        foreach (string mark in _marks)
        {
            int value;
            if (GstApi.gst_structure_get_boolean(structure, mark, &value) != 0 && value != 0) return true;
        }

        return false;
    }
}
