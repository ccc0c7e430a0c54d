using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>Elements, bins, pipelines and clocks.</summary>
internal static unsafe partial class GstApi
{
    [LibraryImport(Libraries.Gst)]
    public static partial nuint gst_element_get_type();

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_element_get_factory(nint element);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_element_set_state(nint element, int state);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_element_get_state(nint element, int* state, int* pending, ulong timeout);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_element_get_bus(nint element);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_element_send_event(nint element, nint @event);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_event_new_eos();

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_element_query_position(nint element, int format, long* cur);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_element_query_duration(nint element, int format, long* duration);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_element_query(nint element, nint query);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_query_new_latency();

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_query_parse_latency(nint query, int* live, ulong* min_latency, ulong* max_latency);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_element_set_base_time(nint element, ulong time);

    [LibraryImport(Libraries.Gst)]
    public static partial ulong gst_element_get_base_time(nint element);

    [LibraryImport(Libraries.Gst)]
    public static partial ulong gst_element_get_current_running_time(nint element);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_element_set_start_time(nint element, ulong time);

    [LibraryImport(Libraries.Gst)]
    public static partial ulong gst_element_get_start_time(nint element);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_element_get_clock(nint element);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_element_message_full(
        nint element, uint type, uint domain, int code, nint text, nint debug, nint file, nint function, int line);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_element_set_locked_state(nint element, int locked_state);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_element_iterate_pads(nint element);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_bin_add(nint bin, nint element);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_object_get_parent(nint @object);

    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gst_element_factory_make(string factoryname, nint name);

    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int gst_element_link_pads(nint src, string srcpadname, nint dest, string destpadname);

    [LibraryImport(Libraries.Gst)]
    public static partial nuint gst_bin_get_type();

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_bin_recalculate_latency(nint bin);

    [LibraryImport(Libraries.Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gst_bin_get_by_name(nint bin, string name);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_bin_iterate_recurse(nint bin);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_iterator_next(nint it, GValue* elem);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_iterator_resync(nint it);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_iterator_free(nint it);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_debug_bin_to_dot_data(nint bin, int details);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_pipeline_new(nint name);

    [LibraryImport(Libraries.Gst)]
    public static partial nuint gst_pipeline_get_type();

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_pipeline_use_clock(nint pipeline, nint clock);

    [LibraryImport(Libraries.Gst)]
    public static partial nint gst_system_clock_obtain();

    [LibraryImport(Libraries.Gst)]
    public static partial ulong gst_clock_get_time(nint clock);

    [LibraryImport(Libraries.Gst)]
    public static partial void gst_clock_get_calibration(
        nint clock, ulong* @internal, ulong* external, ulong* rate_num, ulong* rate_denom);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_clock_is_synced(nint clock);

    [LibraryImport(Libraries.Gst)]
    public static partial int gst_clock_wait_for_sync(nint clock, ulong timeout);
}
