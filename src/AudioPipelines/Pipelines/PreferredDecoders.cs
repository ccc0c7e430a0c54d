using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;
using AudioPipelines.GStreamer.Wav;
using AudioPipelines.Pipelines.Parallel;

namespace AudioPipelines.Pipelines;

/// <summary>Makes the decodebins and parsebins of a pipeline try the preferred decoder of a stream first: one that decodes it
/// correctly and, if asked for, the fastest. Ranks apply to the whole process, so they stay unchanged.</summary>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/playback/decodebin.html"/>
internal static unsafe class PreferredDecoders
{
    /// <summary>Prepares the elements of a pipeline that does not run yet.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="choice">Which decoders are asked for.</param>
    public static void Prefer(Pipeline pipeline, DecoderChoice choice)
    {
        foreach (Element element in pipeline.GetElements())
        {
            using (element)
            {
                if (element.FactoryName is not ("decodebin" or "uridecodebin" or "parsebin")) continue;
                using GstObjectHandle.Borrowed bin = element.Handle.Borrow();
                var sort = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, GValueArray*, nint, GValueArray*>)&Sort;
                GObjectApi.g_signal_connect_data(bin.Pointer, "autoplug-sort", sort, (nint)choice, 0, 0);
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
            var choice = (DecoderChoice)userData;
            bool isParallel = choice == DecoderChoice.Parallel && factories->n_values > 0
                && ParallelCodec.Find(structure) is not null && SerialDecoder.Choose(caps) is not null;
            DecoderPreference? preference = Find(structure, choice != DecoderChoice.Default);
            if (preference is null && !isParallel) return null;
            GValueArray* sorted = GObjectApi.g_value_array_new(factories->n_values + 1);
            if (isParallel) AppendParallel(sorted, &factories->values[0]);
            var names = new string[factories->n_values];
            for (int i = 0; i < names.Length; i++)
                names[i] = Utf8.Take(GstApi.gst_object_get_name(GObjectApi.g_value_get_object(&factories->values[i]))) ?? "";
            IEnumerable<int> order = preference?.Sort(names) ?? Enumerable.Range(0, names.Length);
            foreach (int number in order) GObjectApi.g_value_array_append(sorted, &factories->values[number]);
            return sorted;
        }
        catch (Exception)
        {
            return null; // it must not cross into C; GStreamer's own order decodes as well
        }
    }

    /// <summary>The preference for a stream.</summary>
    /// <param name="structure">Of its caps.</param>
    /// <param name="fastest">Whether the fastest decoders are asked for.</param>
    public static DecoderPreference? Find(nint structure, bool fastest) => DecoderPreference.Find(
        Utf8.Borrow(GstApi.gst_structure_get_name(structure))!, field => ReadField(structure, field),
        () => OpusHead.ReadGain(structure), fastest);

    private static void AppendParallel(GValueArray* list, GValue* any)
    {
        nint factory = ParallelDecoder.Factory();
        if (factory == 0) return;
        GObjectApi.g_value_array_append(list, any);
        GObjectApi.g_value_set_object(&list->values[0], factory);
        GstApi.gst_object_unref(factory);
    }

    private static int? ReadField(nint structure, string name)
    {
        int value;
        return GstApi.gst_structure_get_int(structure, name, &value) != 0 ? value : null;
    }
}
