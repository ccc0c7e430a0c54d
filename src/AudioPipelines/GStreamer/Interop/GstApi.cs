using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>GStreamer core's functions: start-up, objects, the registry and the launch parser.</summary>
internal static unsafe partial class GstApi
{
    [LibraryImport(Libraries.Gst)]
    public static partial int gst_init_check(int* argc, nint argv, GError** error);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_version(uint* major, uint* minor, uint* micro, uint* nano);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_object_ref(nint @object);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_object_ref_sink(nint @object);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_object_unref(nint @object);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_object_get_name(nint @object);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_object_get_path_string(nint @object);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_mini_object_ref(nint mini_object);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_mini_object_unref(nint mini_object);

    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gst_parse_launch_full(string pipeline_description, nint context, int flags, GError** error);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_parse_context_new();

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_parse_context_free(nint context);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_parse_context_get_missing_elements(nint context);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_registry_get();

    [LibraryImport(Libraries.Gst)]
    public static partial GList* gst_registry_get_feature_list(nint registry, nuint type);

    [LibraryImport(Libraries.Gst)]
    public static partial GList* gst_element_factory_list_get_elements(ulong type, int minrank);

    [LibraryImport(Libraries.Gst)]
    public static partial GList* gst_element_factory_list_filter(GList* list, nint caps, int direction, int subsetonly);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_plugin_feature_list_free(GList* list);

    [LibraryImport(Libraries.Gst)]
    public static partial nuint gst_element_factory_get_type();

    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gst_element_factory_find(string name);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_element_factory_create(nint factory, nint name);

    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void gst_util_set_object_arg(nint @object, string name, string value);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_value_serialize(GValue* value);

    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int gst_value_deserialize(GValue* dest, string src);
}
