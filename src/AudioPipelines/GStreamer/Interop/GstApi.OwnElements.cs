using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>What it takes to be an element.</summary>
internal static unsafe partial class GstApi
{
    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int gst_element_register(nint plugin, string name, uint rank, nuint type);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_plugin_feature_load(nint feature);

    [LibraryImport(Libraries.Gst)]
    public static partial nuint gst_element_factory_get_element_type(nint factory);

    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void gst_element_class_set_metadata(
        nint klass, string longname, string classification, string description, string author);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_element_class_add_pad_template(nint klass, nint templ);

    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gst_element_class_get_pad_template(nint element_class, string name);

    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gst_pad_template_new(string name_template, int direction, int presence, nint caps);

    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gst_pad_new_from_template(nint templ, string name);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_pad_new(nint name, int direction);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_pad_set_active(nint pad, int active);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_event_new_flush_start();

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_event_new_flush_stop(int reset_time);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_bus_new();

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_element_set_bus(nint element, nint bus);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_element_post_message(nint element, nint message);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_element_add_pad(nint element, nint pad);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_pad_set_element_private(nint pad, nint priv);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_pad_get_element_private(nint pad);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_pad_set_chain_function_full(nint pad, nint chain, nint user_data, nint notify);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_pad_set_event_function_full(nint pad, nint @event, nint user_data, nint notify);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_pad_event_default(nint pad, nint parent, nint @event);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_pad_query_default(nint pad, nint parent, nint query);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_pad_push(nint pad, nint buffer);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_pad_push_event(nint pad, nint @event);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_pad_query_duration(nint pad, int format, long* duration);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_pad_peer_query_duration(nint pad, int format, long* duration);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_segment_init(GstSegment* segment, int format);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_event_new_segment(GstSegment* segment);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_buffer_append(nint buf1, nint buf2);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_buffer_copy_region(nint parent, int flags, nuint offset, nuint size);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_mini_object_make_writable(nint mini_object);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_query_set_scheduling(nint query, int flags, int minsize, int maxsize, int align);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_query_add_scheduling_mode(nint query, int mode);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_query_parse_duration(nint query, int* format, long* duration);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_query_set_duration(nint query, int format, long duration);

    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int gst_type_find_register(
        nint plugin, string name, uint rank, nint func, nint extensions, nint possible_caps, nint data, nint data_notify);

    [LibraryImport(Libraries.Gst)]
    public static partial byte* gst_type_find_peek(nint find, long offset, uint size);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_type_find_suggest(nint find, uint probability, nint caps);
}
