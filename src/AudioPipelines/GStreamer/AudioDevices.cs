using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>The audio devices of this machine.</summary>
/// <remarks>Needs no GLib main loop.</remarks>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/gstreamer/gstdevicemonitor.html"/>
public static unsafe class AudioDevices
{
    // A process has one device provider of each kind, and a monitor that stops silences all others (1.22.0). So there is only one
    // monitor at a time.
    private static readonly Lock _lock = new();
    private static DeviceWatch? _watch;

    /// <summary>All devices, inputs (<c>Audio/Source</c>) first. None if no sound system answers.</summary>
    /// <exception cref="AudioSourceException">As <see cref="Gst.Initialize"/>.</exception>
    public static IReadOnlyList<AudioDevice> List()
    {
        Gst.Initialize();
        lock (_lock)
        {
            if (_watch is not null) return _watch.Devices();
            nint monitor = CreateMonitor();
            try
            {
                if (GstApi.gst_device_monitor_start(monitor) == 0) return [];
                List<AudioDevice> devices = Devices(monitor);
                GstApi.gst_device_monitor_stop(monitor);
                return devices;
            }
            finally
            {
                GstApi.gst_object_unref(monitor);
            }
        }
    }

    /// <summary>Calls back for every device that appears or goes away, until the result is disposed of. Devices that are there
    /// already may be reported first.</summary>
    /// <param name="changed">Gets the device, and whether it appeared. Called on a thread of the watch, one call at a time. Its
    /// exceptions are lost.</param>
    /// <exception cref="AudioSourceException">As <see cref="Gst.Initialize"/>; <see cref="AudioSourceErrorKind.NotFound"/>: no
    /// sound system can be watched.</exception>
    public static IDisposable Watch(Action<AudioDevice, bool> changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        Gst.Initialize();
        lock (_lock)
        {
            if (_watch is null)
            {
                nint monitor = CreateMonitor();
                if (GstApi.gst_device_monitor_start(monitor) == 0)
                {
                    GstApi.gst_object_unref(monitor);
                    throw new AudioSourceException(
                        AudioSourceErrorKind.NotFound, "No sound system was found whose devices could be watched.");
                }

                _watch = new DeviceWatch(monitor);
            }

            _watch.Add(changed);
            return new Subscription(changed);
        }
    }

    private static void Unwatch(Action<AudioDevice, bool> changed)
    {
        DeviceWatch? ended = null;
        lock (_lock)
        {
            if (_watch is not null && _watch.Remove(changed) == 0) (ended, _watch) = (_watch, null);
        }

        ended?.Dispose();
    }

    private static nint CreateMonitor()
    {
        nint monitor = GstApi.gst_object_ref_sink(GstApi.gst_device_monitor_new());
        _ = GstApi.gst_device_monitor_add_filter(monitor, "Audio/Source", 0);
        _ = GstApi.gst_device_monitor_add_filter(monitor, "Audio/Sink", 0);
        return monitor;
    }

    internal static List<AudioDevice> Devices(nint monitor)
    {
        var devices = new List<AudioDevice>();
        GList* list = GstApi.gst_device_monitor_get_devices(monitor);
        for (GList* item = list; item != null; item = item->next)
        {
            devices.Add(AudioDevice.From(item->data));
            GstApi.gst_object_unref(item->data);
        }

        GLibApi.g_list_free(list);
        return [.. devices.OrderByDescending(device => device.IsSource)];
    }

    private sealed class Subscription(Action<AudioDevice, bool> changed) : IDisposable
    {
        private int _disposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _disposed, 1) == 0) Unwatch(changed);
        }
    }
}
