using System.Runtime.InteropServices;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>
/// An <see cref="AutoResetEvent"/> with one waiter, made of GLib's mutex and condition. .NET's events share one lock in the
/// process, for which a thread that wakes has to wait again.
/// </summary>
/// <remarks>Its memory is released by the finalizer alone, so that a late <see cref="Set"/> is harmless.</remarks>
internal sealed unsafe class WakeEvent : IWakeEvent
{
    private readonly nint* _mutex = (nint*)NativeMemory.AllocZeroed((nuint)sizeof(nint)); // zeroed is initialised, for both
    private readonly GCond* _condition = (GCond*)NativeMemory.AllocZeroed((nuint)sizeof(GCond));
    private bool _isSet;
    private bool _isWaiting;

    static WakeEvent() => NativeLibraryResolver.Register();

    ~WakeEvent()
    {
        GLibApi.g_cond_clear(_condition);
        GLibApi.g_mutex_clear(_mutex);
        NativeMemory.Free(_condition);
        NativeMemory.Free(_mutex);
    }

    public void Set()
    {
        GLibApi.g_mutex_lock(_mutex);
        bool wakes = _isWaiting && !_isSet;
        _isSet = true;
        GLibApi.g_mutex_unlock(_mutex);
        if (wakes) GLibApi.g_cond_signal(_condition); // not under the mutex, which the waking thread needs first
        GC.KeepAlive(this);
    }

    public void Wait(TimeSpan timeout)
    {
        const long longest = 365L * 24 * 3600 * 1_000_000;
        long end =
            timeout < TimeSpan.Zero ? 0 : GLibApi.g_get_monotonic_time() + (long)Math.Min(timeout.TotalMicroseconds, longest);
        GLibApi.g_mutex_lock(_mutex);
        _isWaiting = true;
        bool inTime = true;
        while (!_isSet && inTime)
        {
            if (timeout < TimeSpan.Zero) GLibApi.g_cond_wait(_condition, _mutex);
            else inTime = GLibApi.g_cond_wait_until(_condition, _mutex, end) != 0;
        }

        _isWaiting = false;
        _isSet = false;
        GLibApi.g_mutex_unlock(_mutex);
        GC.KeepAlive(this);
    }
}
