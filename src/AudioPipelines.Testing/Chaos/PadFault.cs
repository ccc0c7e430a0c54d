using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Testing;

/// <summary>Holds up or throws away what comes to an appsink, for a while. It removes itself.</summary>
internal sealed unsafe class PadFault
{
    private const int ProbeBuffers = 1 << 4;
    private const int ProbeDrop = 0;
    private const int ProbeRemove = 2;

    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly TimeSpan _length;
    private readonly bool _drops;

    private PadFault(TimeSpan length, bool drops) => (_length, _drops) = (length, drops);

    /// <summary>Throws away buffers of an appsink.</summary>
    public static void Drop(AppSink sink, TimeSpan length) => Install(sink, new PadFault(length, drops: true));

    /// <summary>Holds the next buffer of an appsink up, on its streaming thread.</summary>
    public static void Hold(AppSink sink, TimeSpan length) => Install(sink, new PadFault(length, drops: false));

    private static void Install(AppSink sink, PadFault fault)
    {
        using GstObjectHandle.Borrowed element = sink.Handle.Borrow();
        nint pad = GstApi.gst_element_get_static_pad(element.Pointer, "sink");
        GstApi.gst_pad_add_probe(
            pad, ProbeBuffers, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnBuffer, UserData.Create(fault), UserData.DestroyNotify);
        GstApi.gst_object_unref(pad);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnBuffer(nint pad, nint info, nint userData)
    {
        PadFault fault = UserData.Get<PadFault>(userData);
        if (fault._drops) return Stopwatch.GetElapsedTime(fault._started) < fault._length ? ProbeDrop : ProbeRemove;
        Thread.Sleep(fault._length); // what a driver or an element does that hangs
        return ProbeRemove;
    }
}
