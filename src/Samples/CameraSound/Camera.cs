using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;

namespace Samples.CameraSound;

/// <summary>A camera's pipeline, which brings sound to an appsink, and tells of each picture when it was taken by the camera's
/// clock. Declares what it needs of GStreamer, as another binding would.</summary>
internal static unsafe partial class Camera
{
    private const string Library = "gstreamer-1.0", Objects = "gobject-2.0";
    private const ulong Year1970 = 2_208_988_800; // NTP counts seconds from 1900

    // rtspsrc adds the camera's time to packets, from its RTCP reports on. Pictures are not decoded. The depayloader is named,
    // since packets are looked for before one; G.711 is what every ONVIF camera can send.
    private const string Launch = "rtspsrc name=camera add-reference-timestamp-meta=true "
        + "camera. ! application/x-rtp,media=audio ! rtppcmudepay ! mulawdec ! audioconvert ! appsink sync=false "
        + "camera. ! application/x-rtp,media=video ! fakesink name=pictures signal-handoffs=true sync=false async=false";

    private static ulong _last;

    static Camera() => NativeLibrary.SetDllImportResolver(
        typeof(Camera).Assembly, (name, _, _) => name is Library or Objects ? Gst.LoadLibrary(name) : 0);

    /// <summary>Raised with the time of each picture, on GStreamer's thread.</summary>
    public static event Action<DateTime>? TookPicture;

    /// <summary>Builds the pipeline: a <c>GstPipeline*</c> that the caller owns.</summary>
    public static nint Open(string address)
    {
        Gst.Initialize();
        nint pipeline = gst_object_ref_sink(gst_parse_launch(Launch, 0));
        nint source = gst_bin_get_by_name(pipeline, "camera"), pictures = gst_bin_get_by_name(pipeline, "pictures");
        gst_util_set_object_arg(source, "location", address);
        delegate* unmanaged[Cdecl]<nint, nint, nint, nint, void> callback = &OnPacket;
        _ = g_signal_connect_data(pictures, "handoff", (nint)callback, 0, 0, 0);
        gst_object_unref(source);
        gst_object_unref(pictures);
        return pipeline;
    }

    /// <summary>Gives the pipeline back.</summary>
    public static void Close(nint pipeline) => gst_object_unref(pipeline);

    /// <summary>A packet. All packets of a picture have one time.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnPacket(nint sink, nint packet, nint pad, nint data)
    {
        nint meta = gst_buffer_get_reference_timestamp_meta(packet, 0);
        if (meta == 0) return; // no report has come yet
        ulong time = *(ulong*)(meta + 24); // after GstMeta and the caps that name the clock
        if (time == _last) return;
        _last = time;
        TookPicture?.Invoke(DateTime.UnixEpoch.AddTicks((long)((time - (Year1970 * 1_000_000_000)) / 100)));
    }

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint gst_parse_launch(string launch, nint error);

    [LibraryImport(Library)]
    private static partial nint gst_object_ref_sink(nint gstObject);

    [LibraryImport(Library)]
    private static partial void gst_object_unref(nint gstObject);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint gst_bin_get_by_name(nint bin, string name);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial void gst_util_set_object_arg(nint gstObject, string name, string value);

    [LibraryImport(Library)]
    private static partial nint gst_buffer_get_reference_timestamp_meta(nint buffer, nint caps);

    [LibraryImport(Objects, StringMarshalling = StringMarshalling.Utf8)]
    private static partial ulong g_signal_connect_data(
        nint instance, string signal, nint handler, nint data, nint destroyData, int flags);
}
