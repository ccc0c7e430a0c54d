using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>GObject's functions.</summary>
internal static unsafe partial class GObjectApi
{
    [LibraryImport(Libraries.GObject)]
    public static partial nint g_object_ref(nint @object);

    [LibraryImport(Libraries.GObject)]
    public static partial void g_object_unref(nint @object);

    [LibraryImport(Libraries.GObject, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void g_object_set_data_full(nint @object, string key, nint data, nint destroy);

    [LibraryImport(Libraries.GObject)]
    public static partial void g_type_query(nuint type, GTypeQuery* query);

    [LibraryImport(Libraries.GObject, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nuint g_type_register_static_simple(
        nuint parent_type, string type_name, uint class_size, nint class_init, uint instance_size, nint instance_init, int flags);

    [LibraryImport(Libraries.GObject)]
    public static partial int g_type_check_instance_is_a(nint instance, nuint iface_type);

    [LibraryImport(Libraries.GObject, StringMarshalling = StringMarshalling.Utf8)]
    public static partial GParamSpec* g_object_class_find_property(nint oclass, string property_name);

    [LibraryImport(Libraries.GObject)]
    public static partial GParamSpec** g_object_class_list_properties(nint oclass, uint* n_properties);

    [LibraryImport(Libraries.GObject, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void g_object_get_property(nint @object, string property_name, GValue* value);

    [LibraryImport(Libraries.GObject, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void g_object_set_property(nint @object, string property_name, GValue* value);

    [LibraryImport(Libraries.GObject)]
    public static partial void g_value_set_object(GValue* value, nint v_object);

    [LibraryImport(Libraries.GObject)]
    public static partial nint g_value_dup_object(GValue* value);

    [LibraryImport(Libraries.GObject)]
    public static partial GValue* g_value_init(GValue* value, nuint g_type);

    [LibraryImport(Libraries.GObject)]
    public static partial int g_param_value_validate(GParamSpec* pspec, GValue* value);

    [LibraryImport(Libraries.GObject)]
    public static partial void g_value_unset(GValue* value);

    [LibraryImport(Libraries.GObject)]
    public static partial void g_value_reset(GValue* value);

    [LibraryImport(Libraries.GObject)]
    public static partial nint g_value_get_boxed(GValue* value);

    [LibraryImport(Libraries.GObject)]
    public static partial nint g_value_get_object(GValue* value);

    [LibraryImport(Libraries.GObject)]
    public static partial nint g_value_get_string(GValue* value);

    [LibraryImport(Libraries.GObject, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nuint g_signal_connect_data(
        nint instance, string detailed_signal, nint c_handler, nint data, nint destroy_data, uint connect_flags);

    [LibraryImport(Libraries.GObject, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void g_signal_stop_emission_by_name(nint instance, string detailed_signal);

    [LibraryImport(Libraries.GObject)]
    public static partial GValueArray* g_value_array_new(uint n_prealloced);

    [LibraryImport(Libraries.GObject)]
    public static partial GValueArray* g_value_array_append(GValueArray* value_array, GValue* value);

    [LibraryImport(Libraries.GObject)]
    public static partial nint g_type_name(nuint type);

    [LibraryImport(Libraries.GObject, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nuint g_type_from_name(string name);

    [LibraryImport(Libraries.GObject)]
    public static partial int g_type_is_a(nuint type, nuint is_a_type);

    [LibraryImport(Libraries.GObject, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void g_value_set_string(GValue* value, string v_string);

    [LibraryImport(Libraries.GObject, StringMarshalling = StringMarshalling.Utf8)]
    public static partial uint g_signal_lookup(string name, nuint itype);

    [LibraryImport(Libraries.GObject)]
    public static partial int g_signal_has_handler_pending(nint instance, uint signal_id, uint detail, int may_be_blocked);

    [LibraryImport(Libraries.GObject)]
    public static partial int g_param_value_defaults(GParamSpec* pspec, GValue* value);

    [LibraryImport(Libraries.GObject)]
    public static partial int g_param_values_cmp(GParamSpec* pspec, GValue* value1, GValue* value2);

    [LibraryImport(Libraries.GObject)]
    public static partial void g_signal_handler_disconnect(nint instance, nuint handler_id);
}
