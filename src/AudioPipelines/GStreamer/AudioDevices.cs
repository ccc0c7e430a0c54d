using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>The audio devices of this machine.</summary>
/// <remarks>Needs no GLib main loop.</remarks>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/gstreamer/gstdevicemonitor.html"/>
public static unsafe class AudioDevices
{
    /// <summary>All devices, those that capture (<c>Audio/Source</c>) first. None if no sound system answers.</summary>
    /// <exception cref="AudioSourceException">As <see cref="Gst.Initialize"/>.</exception>
    public static IReadOnlyList<AudioDevice> List()
    {
        nint monitor = CreateMonitor();
        try
        {
            return GstApi.gst_device_monitor_start(monitor) == 0 ? [] : Devices(monitor);
        }
        finally
        {
            GstApi.gst_object_unref(monitor);
        }
    }

    /// <summary>Calls back for every device that appears or goes away, until the result is disposed of.</summary>
    /// <param name="changed">Gets the device, and whether it appeared. Called on a thread of the watch, one call at a time; what it throws
    /// is lost.</param>
    /// <exception cref="AudioSourceException">As <see cref="Gst.Initialize"/>; <see cref="AudioSourceErrorKind.NotFound"/>: no sound
    /// system can be watched.</exception>
    public static IDisposable Watch(Action<AudioDevice, bool> changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        nint monitor = CreateMonitor();
        if (GstApi.gst_device_monitor_start(monitor) != 0) return new DeviceWatch(monitor, changed);
        GstApi.gst_object_unref(monitor);
        throw new AudioSourceException(AudioSourceErrorKind.NotFound, "No sound system was found whose devices could be watched.");
    }

    private static nint CreateMonitor()
    {
        Gst.Initialize();
        nint monitor = GstApi.gst_object_ref_sink(GstApi.gst_device_monitor_new());
        _ = GstApi.gst_device_monitor_add_filter(monitor, "Audio/Source", 0);
        _ = GstApi.gst_device_monitor_add_filter(monitor, "Audio/Sink", 0);
        return monitor;
    }

    private static List<AudioDevice> Devices(nint monitor)
    {
        var devices = new List<AudioDevice>();
        GList* list = GstApi.gst_device_monitor_get_devices(monitor);
        for (GList* item = list; item != null; item = item->next)
        {
            devices.Add(AudioDevice.From(item->data));
            GstApi.gst_object_unref(item->data);
        }

        GLibApi.g_list_free(list);
        GstApi.gst_device_monitor_stop(monitor);
        return [.. devices.OrderByDescending(device => device.IsSource)];
    }
}
