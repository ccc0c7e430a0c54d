using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines;

/// <summary>Decoders that accept nothing pushed, as elements of another class: <c>musepackdec</c> as
/// <c>audiopipelinesmusepackdec</c>. It is the same code, but called a demuxer: parsebin plugs no decoder, and does not
/// ask.</summary>
/// <remarks>Made when a stream first needs one: until then their libraries need not be loaded.</remarks>
internal static unsafe class PullingDecoder
{
    private const string Prefix = "audiopipelines";

    /// <summary>All such decoders that GStreamer 1.22 plugs by itself.</summary>
    private static readonly string[] _names = ["musepackdec", "sfdec"];

    private static readonly Lock _lock = new();

    /// <summary>The factory of the element that is the same decoder and may be plugged anywhere. Any thread.</summary>
    /// <returns>Must be released; 0 if the decoder is none of these, or cannot be loaded.</returns>
    public static nint Of(nint factory)
    {
        string? name = Utf8.Take(GstApi.gst_object_get_name(factory));
        if (name is null || !_names.Contains(name)) return 0;
        lock (_lock)
        {
            nint known = GstApi.gst_element_factory_find(Prefix + name);
            return known != 0 ? known : Register(factory, Prefix + name);
        }
    }

    private static nint Register(nint factory, string name)
    {
        nint loaded = GstApi.gst_plugin_feature_load(factory);
        if (loaded == 0) return 0;
        nuint decoder = GstApi.gst_element_factory_get_element_type(loaded);
        GstApi.gst_object_unref(loaded);
        GTypeQuery parent;
        GObjectApi.g_type_query(decoder, &parent);
        if (parent.type == 0) return 0;
        nuint type = GObjectApi.g_type_register_static_simple(
            decoder, name, parent.class_size, (nint)(delegate* unmanaged[Cdecl]<nint, nint, void>)&PrepareClass,
            parent.instance_size, 0, 0);
        // Rank 0: nothing plugs it by itself.
        return type != 0 && GstApi.gst_element_register(0, name, 0, type) != 0 ? GstApi.gst_element_factory_find(name) : 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void PrepareClass(nint @class, nint data) => GstApi.gst_element_class_set_metadata(
        @class, "Decoder that reads by itself", "Codec/Demuxer/Audio", "Decodes a file that it reads by itself",
        "AudioPipelines");
}
