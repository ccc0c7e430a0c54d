using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines;

/// <summary>Limits the parsebins of a pipeline to audio. Launch text links the first stream that appears, and in a film that
/// would be the picture.</summary>
/// <remarks>Unlike decodebin, parsebin has no property for the wanted streams, but it asks by signal. A stream that is not audio
/// and cannot contain audio ends at its demuxer: it is neither parsed nor decoded.</remarks>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/playback/parsebin.html"/>
internal static unsafe class AudioStreamsOnly
{
    private const string Continue = "autoplug-continue";

    // Words in a factory's class that mean that audio may come out of it.
    private static readonly string[] _mayBringAudio = ["Demuxer", "Depayloader", "Decryptor", "Audio"];

    /// <summary>Prepares the elements of a pipeline that does not run yet.</summary>
    public static void Take(Pipeline pipeline)
    {
        foreach (Element element in pipeline.GetElements())
        {
            using (element)
            {
                if (element.FactoryName != "parsebin") continue;
                element.SetProperty("expose-all-streams", "false"); // hides streams without a decoder too
                using GstObjectHandle.Borrowed bin = element.Handle.Borrow();
                GObjectApi.g_signal_connect_data(
                    bin.Pointer, Continue, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, nint, int>)&GoesOn, 0, 0, 0);
                var sort = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, GValueArray*, nint, GValueArray*>)&Sort;
                GObjectApi.g_signal_connect_data(bin.Pointer, "autoplug-sort", sort, 0, 0, 0);
            }
        }
    }

    /// <summary>Whether parsebin continues with a stream. It asks this before it asks for factories. Its own handler, which would
    /// run next, exposes raw pictures and texts. Any streaming thread.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int GoesOn(nint bin, nint pad, nint caps, nint userData)
    {
        try
        {
            if (!IsAudio(caps)) GObjectApi.g_signal_stop_emission_by_name(bin, Continue);
        }
        catch (Exception)
        {
            // It must not cross into C.
        }

        return 1;
    }

    /// <summary>The factories that parsebin tries for a stream. Any streaming thread.</summary>
    /// <returns>NULL: all factories, unchanged.</returns>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static GValueArray* Sort(nint bin, nint pad, nint caps, GValueArray* factories, nint userData)
    {
        try
        {
            if (IsAudio(caps) || factories->n_values == 0) return null;
            GValueArray* kept = GObjectApi.g_value_array_new(factories->n_values);
            for (int i = 0; i < factories->n_values; i++)
            {
                string? @class = Utf8.Borrow(
                    GstApi.gst_element_factory_get_metadata(GObjectApi.g_value_get_object(&factories->values[i]), "klass"));
                if (@class is not null && Array.Exists(_mayBringAudio, word => @class.Contains(word, StringComparison.Ordinal)))
                    GObjectApi.g_value_array_append(kept, &factories->values[i]);
            }

            if (kept->n_values == 0) AppendOneThatRefuses(kept, &factories->values[0]);
            return kept;
        }
        catch (Exception)
        {
            return null; // it must not cross into C
        }
    }

    /// <summary>parsebin takes no empty list. An audio converter accepts no pictures, so parsebin skips it before it is
    /// made.</summary>
    private static void AppendOneThatRefuses(GValueArray* list, GValue* any)
    {
        nint factory = GstApi.gst_element_factory_find("audioconvert");
        GObjectApi.g_value_array_append(list, any);
        if (factory == 0) return;
        GObjectApi.g_value_set_object(&list->values[0], factory);
        GstApi.gst_object_unref(factory);
    }

    private static bool IsAudio(nint caps)
    {
        string? name = Utf8.Borrow(GstApi.gst_structure_get_name(GstApi.gst_caps_get_structure(caps, 0)));
        return name is not null && name.StartsWith("audio/", StringComparison.Ordinal);
    }
}
