using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>Samples, buffers, segments, events, caps and structures.</summary>
internal static unsafe partial class GstApi
{
    [LibraryImport(Libraries.Gst)]
    public static partial nuint gst_sample_get_type();

    [LibraryImport(Libraries.Gst), SuppressGCTransition] // only reads fields
    public static partial GstBuffer* gst_sample_get_buffer(nint sample);

    [LibraryImport(Libraries.Gst), SuppressGCTransition] // only reads fields
    public static partial nint gst_sample_get_caps(nint sample);

    [LibraryImport(Libraries.Gst), SuppressGCTransition] // only reads fields
    public static partial GstSegment* gst_sample_get_segment(nint sample);

    [LibraryImport(Libraries.Gst)]
    public static partial GstBuffer* gst_buffer_new_memdup(void* data, nuint size);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_buffer_map(GstBuffer* buffer, GstMapInfo* info, int flags);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_buffer_unmap(GstBuffer* buffer, GstMapInfo* info);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_buffer_get_meta(GstBuffer* buffer, nuint api);

    [LibraryImport(Libraries.Gst), SuppressGCTransition] // only reads fields
    public static partial GstReferenceTimestampMeta* gst_buffer_get_reference_timestamp_meta(GstBuffer* buffer, nint reference);

    [LibraryImport(Libraries.Gst)]
    public static partial ulong gst_segment_to_running_time(GstSegment* segment, int format, ulong position);

    [LibraryImport(Libraries.Gst), SuppressGCTransition] // only reads fields
    public static partial int gst_segment_to_running_time_full(
        GstSegment* segment, int format, ulong position, ulong* running_time);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_event_copy_segment(nint @event, GstSegment* segment);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_event_parse_gap(nint @event, ulong* timestamp, ulong* duration);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_event_parse_tag(nint @event, nint* taglist);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_event_parse_caps(nint @event, nint* caps);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_event_new_caps(nint caps);

    [LibraryImport(Libraries.Gst)]
    public static partial uint gst_event_get_seqnum(nint @event);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_event_set_seqnum(nint @event, uint seqnum);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_caps_copy(nint caps);

    [LibraryImport(Libraries.Gst)]
    public static partial nuint gst_bitmask_get_type();

    [LibraryImport(Libraries.Gst)]
    public static partial ulong gst_value_get_bitmask(GValue* value);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_value_set_bitmask(GValue* value, ulong bitmask);

    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void gst_structure_set_value(nint structure, string fieldname, GValue* value);

    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void gst_structure_remove_field(nint structure, string fieldname);

    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gst_caps_from_string(string @string);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_caps_is_empty(nint caps);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_caps_to_string(nint caps);

    [LibraryImport(Libraries.Gst)]
    public static partial uint gst_caps_get_size(nint caps);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_caps_is_fixed(nint caps);

    [LibraryImport(Libraries.Gst)]
    public static partial nuint gst_caps_get_type();

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_caps_get_structure(nint caps, uint index);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_structure_get_name(nint structure);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_structure_n_fields(nint structure);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_structure_nth_field_name(nint structure, uint index);

    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial GValue* gst_structure_get_value(nint structure, string fieldname);

    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gst_structure_new_empty(string name);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_structure_free(nint structure);
}
