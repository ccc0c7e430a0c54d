using System.Runtime.InteropServices;

namespace AudioPipelines.Testing;

/// <summary>The few functions of GStreamer that disturb a running pipeline, and that move its clock.</summary>
internal static partial class NativeGst
{
    private const string Gst = "gstreamer-1.0";
    private const string GLib = "glib-2.0";

    static NativeGst() => NativeLibrary.SetDllImportResolver(
        typeof(NativeGst).Assembly,
        (name, _, _) => name is Gst or GLib or GObject or GstCheck ? GStreamer.Gst.LoadLibrary(name) : 0);

    [LibraryImport(Gst)]
    public static partial void gst_object_unref(nint @object);

    [LibraryImport(Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gst_element_get_static_pad(nint element, string name);

    [LibraryImport(Gst)]
    public static partial nuint gst_pad_add_probe(nint pad, int mask, nint callback, nint user_data, nint destroy_data);

    [LibraryImport(Gst)]
    public static partial nint gst_event_new_eos();

    [LibraryImport(Gst)]
    public static partial int gst_element_send_event(nint element, nint @event);

    [LibraryImport(Gst)]
    public static partial void gst_element_message_full(
        nint element, uint type, uint domain, int code, nint text, nint debug, nint file, nint function, int line);

    [LibraryImport(GLib, StringMarshalling = StringMarshalling.Utf8)]
    public static partial uint g_quark_from_string(string text);

    [LibraryImport(GLib, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint g_strdup(string? str);
}
