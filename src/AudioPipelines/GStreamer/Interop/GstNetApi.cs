using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>The functions of <c>gstnet</c>: clocks on the network.</summary>
internal static partial class GstNetApi
{
    [LibraryImport(Libraries.GstNet)]
    public static partial nuint gst_net_address_meta_api_get_type();

    [LibraryImport(Libraries.GstNet, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gst_ntp_clock_new(string? name, string remote_address, int remote_port, ulong base_time);

    [LibraryImport(Libraries.GstNet)]
    public static partial int gst_ptp_is_supported();

    [LibraryImport(Libraries.GstNet)]
    public static partial int gst_ptp_is_initialized();

    [LibraryImport(Libraries.GstNet)]
    public static partial int gst_ptp_init(ulong clock_id, nint interfaces);

    [LibraryImport(Libraries.GstNet, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gst_ptp_clock_new(string name, uint domain);

    [LibraryImport(Libraries.GstNet)]
    public static partial nuint gst_ptp_statistics_callback_add(nint callback, nint user_data, nint destroy_data);
}
