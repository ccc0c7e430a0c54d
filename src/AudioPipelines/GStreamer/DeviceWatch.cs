using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>Waits on a device monitor's bus, on its own thread.</summary>
internal sealed unsafe class DeviceWatch : IDisposable
{
    private readonly GstObjectHandle _monitor;
    private readonly Lock _lock = new();
    private readonly List<Action<AudioDevice, bool>> _subscribers = [];
    private readonly Thread _thread;
    private volatile bool _stopping;

    public DeviceWatch(nint ownedMonitor)
    {
        _monitor = new GstObjectHandle(ownedMonitor);
        _thread = new Thread(Run) { IsBackground = true, Name = "GStreamer devices" };
        _thread.Start();
    }

    public List<AudioDevice> Devices()
    {
        using GstObjectHandle.Borrowed monitor = _monitor.Borrow();
        return AudioDevices.Devices(monitor.Pointer);
    }

    public void Add(Action<AudioDevice, bool> subscriber)
    {
        lock (_lock) _subscribers.Add(subscriber);
    }

    /// <returns>How many are left.</returns>
    public int Remove(Action<AudioDevice, bool> subscriber)
    {
        lock (_lock)
        {
            _subscribers.Remove(subscriber);
            return _subscribers.Count;
        }
    }

    public void Dispose()
    {
        if (_stopping) return;
        _stopping = true;
        if (Thread.CurrentThread != _thread) _thread.Join();
    }

    private void Run()
    {
        using (GstObjectHandle.Borrowed monitor = _monitor.Borrow())
        {
            using var bus = new Bus(GstApi.gst_device_monitor_get_bus(monitor.Pointer));
            while (!_stopping)
            {
                // Finite, so that the end is noticed without a message.
                using Message? message = bus.TimedPop(TimeSpan.FromMilliseconds(100));
                if (message is not null) Report(message);
            }

            GstApi.gst_device_monitor_stop(monitor.Pointer);
        }

        _monitor.Dispose();
    }

    private void Report(Message message)
    {
        if (message.Type is not (MessageType.DeviceAdded or MessageType.DeviceRemoved)) return;
        nint device = 0;
        using (GstObjectHandle.Borrowed borrowed = message.Borrow())
        {
            if (message.Type == MessageType.DeviceAdded) GstApi.gst_message_parse_device_added(borrowed.Pointer, &device);
            else GstApi.gst_message_parse_device_removed(borrowed.Pointer, &device);
        }

        if (device == 0) return;
        AudioDevice description = AudioDevice.From(device);
        GstApi.gst_object_unref(device);
        Action<AudioDevice, bool>[] subscribers;
        lock (_lock) subscribers = [.. _subscribers];
        foreach (Action<AudioDevice, bool> subscriber in subscribers)
        {
            try
            {
                subscriber(description, message.Type == MessageType.DeviceAdded);
            }
            catch (Exception)
            {
                // The watch goes on. The caller must handle the callback's errors.
            }
        }
    }
}
