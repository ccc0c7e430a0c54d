using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;

namespace AudioPipelines.Testing;

/// <summary>The clock of virtual time: a <c>GstTestClock</c> that tells who waits for it. That clock keeps a list of what is
/// waited for, but not of the threads; and which of two threads goes first must not depend on which came first.</summary>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/check/gsttestclock.html"/>
internal sealed unsafe class TestClock : IDisposable
{
    private const int Unsupported = 6; // GstClockReturn
    private const int ClockError = 5;

    private static readonly ConcurrentDictionary<nint, VirtualSchedule> _schedules = new();
    private static readonly Lazy<nuint> _type = new(Register);
    private static delegate* unmanaged[Cdecl]<nint, nint, void> _unschedule;

    private int _disposed;

    public TestClock(VirtualSchedule schedule)
    {
        Gst.Initialize();
        Handle = NativeGst.gst_object_ref_sink(NativeGst.g_object_new_with_properties(_type.Value, 0, 0, 0));
        _schedules[Handle] = schedule;
        NativeGst.g_object_weak_ref(Handle, (nint)(delegate* unmanaged[Cdecl]<nint, nint, void>)&OnFinalized, 0);
        MoveTo(schedule.Now);
    }

    /// <summary>The <c>GstClock*</c>.</summary>
    public nint Handle { get; }

    /// <summary>When an element has asked to be called, by <c>gst_clock_id_wait_async</c>; the largest number: none
    /// has.</summary>
    public long NextCall => (long)Math.Min(NativeGst.gst_test_clock_get_next_entry_time(Handle), long.MaxValue);

    public void MoveTo(long time) => NativeGst.gst_test_clock_set_time(Handle, (ulong)time);

    /// <summary>Makes the next of those calls.</summary>
    public void Call()
    {
        nint entry = NativeGst.gst_test_clock_process_next_clock_id(Handle);
        if (entry != 0) NativeGst.gst_clock_id_unref(entry);
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0) NativeGst.gst_object_unref(Handle);
    }

    private static nuint Register()
    {
        nuint parent = NativeGst.gst_test_clock_get_type();
        NativeGst.TypeQuery query;
        NativeGst.g_type_query(parent, &query);
        if (query.ClassSize != sizeof(ClockClass))
        {
            throw new AudioSourceException(
                AudioSourceErrorKind.Internal,
                $"GStreamer {Gst.Version} has a test clock of another layout ({query.ClassSize} bytes) than virtual time knows.");
        }

        nint initialise = (nint)(delegate* unmanaged[Cdecl]<ClockClass*, nint, void>)&OnClassInit;
        return NativeGst.g_type_register_static_simple(
            parent, "AudioPipelinesVirtualClock", query.ClassSize, initialise, query.InstanceSize, 0, 0);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnClassInit(ClockClass* type, nint data)
    {
        _unschedule = (delegate* unmanaged[Cdecl]<nint, nint, void>)type->Unschedule;
        type->Wait = (nint)(delegate* unmanaged[Cdecl]<nint, ClockEntry*, long*, int>)&OnWait;
        type->Unschedule = (nint)(delegate* unmanaged[Cdecl]<nint, nint, void>)&OnUnschedule;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnWait(nint clock, ClockEntry* entry, long* jitter)
    {
        try
        {
            return _schedules.TryGetValue(clock, out VirtualSchedule? schedule)
                ? schedule.WaitForClock(entry, jitter)
                : Unsupported;
        }
        catch (Exception)
        {
            return ClockError; // an exception that crosses into C ends the process
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnUnschedule(nint clock, nint entry)
    {
        _unschedule(clock, entry); // marks it, so that a wait that begins later ends at once
        if (_schedules.TryGetValue(clock, out VirtualSchedule? schedule)) schedule.Unschedule(entry);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnFinalized(nint data, nint clock) => _schedules.TryRemove(clock, out _);
}
