using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>Pads and their probes.</summary>
internal static unsafe partial class GstApi
{
    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gst_element_get_static_pad(nint element, string name);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_pad_set_activate_function_full(nint pad, nint activate, nint user_data, nint notify);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_pad_set_activatemode_function_full(nint pad, nint activatemode, nint user_data, nint notify);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_pad_set_getrange_function_full(nint pad, nint get, nint user_data, nint notify);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_pad_set_query_function_full(nint pad, nint query, nint user_data, nint notify);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_pad_get_peer(nint pad);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_element_iterate_src_pads(nint element);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_pad_iterate_internal_links(nint pad);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_pad_get_task_state(nint pad);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_ghost_pad_get_target(nint gpad);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_pad_get_sticky_event(nint pad, int event_type, uint idx);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_pad_get_parent_element(nint pad);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_pad_peer_query(nint pad, nint query);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_pad_query_accept_caps(nint pad, nint caps);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_pad_link(nint srcpad, nint sinkpad);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_pad_query_caps(nint pad, nint filter);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_pad_link_full(nint srcpad, nint sinkpad, int flags);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_pad_unlink(nint srcpad, nint sinkpad);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_pad_get_current_caps(nint pad);

    [LibraryImport(Libraries.Gst)]
    public static partial nuint gst_pad_add_probe(nint pad, int mask, nint callback, nint user_data, nint destroy_data);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_pad_remove_probe(nint pad, nuint id);

    [LibraryImport(Libraries.Gst), SuppressGCTransition] // only reads fields
    public static partial nint gst_pad_probe_info_get_buffer(nint info);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_pad_probe_info_get_buffer_list(nint info);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_pad_probe_info_get_event(nint info);

    [LibraryImport(Libraries.Gst)]
    public static partial uint gst_buffer_list_length(nint list);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_buffer_list_get(nint list, uint idx);

    [LibraryImport(Libraries.Gst), SuppressGCTransition] // only reads fields
    public static partial nuint gst_buffer_get_size(nint buffer);

    [LibraryImport(Libraries.Gst)]
    public static partial nuint gst_buffer_list_calculate_size(nint list);

    [LibraryImport(Libraries.Gst)]
    public static partial uint gst_value_array_get_size(GValue* value);

    [LibraryImport(Libraries.Gst)]
    public static partial GValue* gst_value_array_get_value(GValue* value, uint index);

    [LibraryImport(Libraries.Gst)]
    public static partial nuint gst_buffer_extract(GstBuffer* buffer, nuint offset, void* dest, nuint size);

    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int gst_structure_get_boolean(nint structure, string fieldname, int* value);

    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int gst_structure_get_int(nint structure, string fieldname, int* value);

    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gst_structure_get_string(nint structure, string fieldname);

    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gst_element_factory_get_metadata(nint factory, string key);

    [LibraryImport(Libraries.Gst)]
    public static partial uint gst_plugin_feature_get_rank(nint feature);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_plugin_feature_get_plugin_name(nint feature);
}
