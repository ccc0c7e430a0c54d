using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;

namespace Samples.ForeignPipeline;

/// <summary>Stands in for another binding of GStreamer, such as gstreamer-sharp or GirCore: it has pipelines of its
/// own.</summary>
internal static partial class OtherBinding
{
    private const string Library = "gstreamer-1.0";

    static OtherBinding() => NativeLibrary.SetDllImportResolver(
        typeof(OtherBinding).Assembly, (name, _, _) => name == Library ? Gst.LoadLibrary(name) : 0);

    /// <summary>Builds a pipeline: a <c>GstPipeline*</c> that the caller owns.</summary>
    public static nint Build(string launch)
    {
        Gst.Initialize(); // a real binding calls gst_init itself; a second call does nothing
        nint pipeline = gst_parse_launch(launch, out nint error);
        return pipeline != 0 && error == 0 ? gst_object_ref_sink(pipeline) : throw new ArgumentException(launch);
    }

    /// <summary>Sets a property of one of its elements.</summary>
    public static void Set(nint pipeline, string element, string property, string value)
    {
        nint found = gst_bin_get_by_name(pipeline, element);
        gst_util_set_object_arg(found, property, value);
        gst_object_unref(found);
    }

    /// <summary>Gives the pipeline back.</summary>
    [LibraryImport(Library, EntryPoint = "gst_object_unref")]
    public static partial void Release(nint pipeline);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint gst_parse_launch(string launch, out nint error);

    [LibraryImport(Library)]
    private static partial nint gst_object_ref_sink(nint gstObject);

    [LibraryImport(Library)]
    private static partial void gst_object_unref(nint gstObject);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint gst_bin_get_by_name(nint bin, string name);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial void gst_util_set_object_arg(nint gstObject, string name, string value);
}
