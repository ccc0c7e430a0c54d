namespace AudioPipelines.GStreamer.Interop;

/// <summary>The logical names of the native libraries; <see cref="NativeLibraryResolver"/> turns them into files.</summary>
internal static class Libraries
{
    public const string GLib = "glib-2.0";
    public const string GObject = "gobject-2.0";
    public const string Gio = "gio-2.0";
    public const string Gst = "gstreamer-1.0";
    public const string GstApp = "gstapp-1.0";
    public const string GstAudio = "gstaudio-1.0";
    public const string GstNet = "gstnet-1.0";
    public const string GstSdp = "gstsdp-1.0";
    public const string GstTag = "gsttag-1.0";
    public const string GstPbutils = "gstpbutils-1.0";

    /// <summary>Holds the clock of virtual time, which AudioPipelines.Testing declares.</summary>
    public const string GstCheck = "gstcheck-1.0";

    public static bool IsOurs(string name) =>
        name is GLib or GObject or Gio or Gst or GstApp or GstAudio or GstNet or GstSdp or GstTag or GstPbutils or GstCheck;
}
