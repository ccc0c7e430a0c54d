using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>A clock that pipelines can share.</summary>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/gstreamer/gstclock.html"/>
internal sealed class Clock : IDisposable
{
    private readonly GstObjectHandle _handle;

    internal Clock(nint owned) => _handle = new GstObjectHandle(owned);

    /// <summary>The machine's monotonic clock.</summary>
    /// <exception cref="AudioSourceException">As <see cref="Gst.Initialize"/>.</exception>
    public static Clock System
    {
        get
        {
            Gst.Initialize();
            return new Clock(GstApi.gst_system_clock_obtain());
        }
    }

    /// <summary>The time now, in nanoseconds since the clock's own start.</summary>
    public long Time
    {
        get
        {
            using GstObjectHandle.Borrowed clock = _handle.Borrow();
            return (long)GstApi.gst_clock_get_time(clock.Pointer);
        }
    }

    /// <summary>Whether the clock follows its master; always for clocks without one.</summary>
    public bool IsSynced
    {
        get
        {
            using GstObjectHandle.Borrowed clock = _handle.Borrow();
            return GstApi.gst_clock_is_synced(clock.Pointer) != 0;
        }
    }

    /// <summary>The clock's name, such as <c>GstSystemClock</c>.</summary>
    public string Name
    {
        get
        {
            using GstObjectHandle.Borrowed clock = _handle.Borrow();
            return Element.NameOf(clock.Pointer)!;
        }
    }

    internal GstObjectHandle.Borrowed Borrow() => _handle.Borrow();

    /// <summary>Takes a clock that another binding made, adding a reference.</summary>
    /// <param name="gstClock">A <c>GstClock*</c>.</param>
    public static Clock FromHandle(nint gstClock)
    {
        ArgumentOutOfRangeException.ThrowIfZero(gstClock);
        Gst.Initialize();
        return new Clock(GstApi.gst_object_ref(gstClock));
    }

    /// <summary>Waits until <see cref="IsSynced"/>.</summary>
    /// <returns>Whether it was synced in time.</returns>
    public bool WaitForSync(TimeSpan timeout)
    {
        using GstObjectHandle.Borrowed clock = _handle.Borrow();
        return GstApi.gst_clock_wait_for_sync(clock.Pointer, ClockTime.FromTimeSpan(timeout)) != 0;
    }

    /// <summary>Gives the reference up.</summary>
    public void Dispose() => _handle.Dispose();
}
