using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines;

/// <summary>Lets the parsebins of a pipeline decode formats whose only decoder reads the file by itself: Musepack, and the
/// formats of libsndfile.</summary>
/// <remarks>parsebin leaves decoders to a decodebin, and adds its pad while the first bytes of the file wait before it. If a
/// decoder starts to read only then, nothing takes those bytes any more: an error or a hang. Inside parsebin, the decoder is
/// plugged before anything is pushed, like demuxers that read the file by themselves. parsebin then delivers decoded audio, and a
/// decodebin lets it through.</remarks>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/additional/design/scheduling.html"/>
internal static unsafe class PulledStreams
{
    /// <summary>Prepares the elements of a pipeline that does not run yet.</summary>
    public static void Decode(Pipeline pipeline)
    {
        foreach (Element element in pipeline.GetElements())
        {
            using (element)
            {
                if (element.FactoryName != "parsebin") continue;
                using GstObjectHandle.Borrowed bin = element.Handle.Borrow();
                var sort = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, GValueArray*, nint, GValueArray*>)&Sort;
                GObjectApi.g_signal_connect_data(bin.Pointer, "autoplug-sort", sort, 0, 0, 0);
            }
        }
    }

    /// <summary>The factories that parsebin tries for a stream. Any streaming thread.</summary>
    /// <returns>The factories, a decoder that reads by itself first; NULL: unchanged.</returns>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static GValueArray* Sort(nint bin, nint pad, nint caps, GValueArray* factories, nint userData)
    {
        try
        {
            if (factories->n_values == 0) return null;
            nint reader = PullingDecoder.Of(GObjectApi.g_value_get_object(&factories->values[0]));
            if (reader == 0) return null; // the first factory is another one, and better at this stream
            GValueArray* sorted = GObjectApi.g_value_array_new(factories->n_values + 1);
            GObjectApi.g_value_array_append(sorted, &factories->values[0]);
            GObjectApi.g_value_set_object(&sorted->values[0], reader);
            GstApi.gst_object_unref(reader);
            for (uint i = 0; i < factories->n_values; i++) GObjectApi.g_value_array_append(sorted, &factories->values[i]);
            return sorted;
        }
        catch (Exception)
        {
            return null; // it must not cross into C
        }
    }
}
