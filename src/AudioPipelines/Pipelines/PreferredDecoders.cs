using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;
using AudioPipelines.GStreamer.Wav;

namespace AudioPipelines.Pipelines;

/// <summary>Makes the decodebins and parsebins of a pipeline try the preferred decoder of a stream first: one that decodes it
/// correctly and, if asked for, the fastest. Ranks apply to the whole process, so they stay unchanged.</summary>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/playback/decodebin.html"/>
internal static unsafe class PreferredDecoders
{
    /// <summary>Prepares the elements of a pipeline that does not run yet.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="fastest">Whether the fastest decoders are asked for.</param>
    public static void Prefer(Pipeline pipeline, bool fastest)
    {
        foreach (Element element in pipeline.GetElements())
        {
            using (element)
            {
                if (element.FactoryName is not ("decodebin" or "uridecodebin" or "parsebin")) continue;
                using GstObjectHandle.Borrowed bin = element.Handle.Borrow();
                var sort = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, GValueArray*, nint, GValueArray*>)&Sort;
                GObjectApi.g_signal_connect_data(bin.Pointer, "autoplug-sort", sort, fastest ? 1 : 0, 0, 0);
            }
        }
    }

    /// <summary>The signal's handler. Any streaming thread.</summary>
    /// <returns>The factories in the order to try them; NULL: unchanged.</returns>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static GValueArray* Sort(nint bin, nint pad, nint caps, GValueArray* factories, nint userData)
    {
        try
        {
            nint structure = GstApi.gst_caps_get_structure(caps, 0);
            if (WavStream.IsLeftAlone(structure)) return null; // our own element had its turn and sent it on unchanged
            string mediaType = Utf8.Borrow(GstApi.gst_structure_get_name(structure))!;
            DecoderPreference? found = DecoderPreference.Find(
                mediaType, field => ReadField(structure, field), () => OpusHead.ReadGain(structure), userData != 0);
            if (found is not { } preference) return null;
            var names = new string[factories->n_values];
            for (int i = 0; i < names.Length; i++)
                names[i] = Utf8.Take(GstApi.gst_object_get_name(GObjectApi.g_value_get_object(&factories->values[i]))) ?? "";
            GValueArray* sorted = GObjectApi.g_value_array_new(factories->n_values);
            foreach (int number in preference.Sort(names)) GObjectApi.g_value_array_append(sorted, &factories->values[number]);
            return sorted;
        }
        catch (Exception)
        {
            return null; // it must not cross into C; GStreamer's own order decodes as well
        }
    }

    private static int? ReadField(nint structure, string name)
    {
        int value;
        return GstApi.gst_structure_get_int(structure, name, &value) != 0 ? value : null;
    }
}
