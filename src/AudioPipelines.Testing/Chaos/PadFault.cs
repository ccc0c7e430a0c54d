using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AudioPipelines.Testing;

/// <summary>Holds or drops what comes to an appsink, until it is disposed of.</summary>
internal sealed unsafe class PadFault : IDisposable
{
    private const int ProbeBuffers = 1 << 4;
    private const int ProbeDrop = 0;
    private const int ProbeRemove = 2;

    /// <summary>A streaming thread is released after this time at the latest.</summary>
    private static readonly TimeSpan _longestHold = TimeSpan.FromMinutes(1);

    private readonly TaskCompletionSource _ended = new();
    private readonly bool _drops;

    private PadFault(bool drops) => _drops = drops;

    /// <summary>Drops the buffers of an appsink.</summary>
    public static PadFault Drop(nint sink) => Install(sink, new PadFault(drops: true));

    /// <summary>Holds the next buffer of an appsink, on its streaming thread.</summary>
    public static PadFault Hold(nint sink) => Install(sink, new PadFault(drops: false));

    /// <summary>Ends the fault. Any thread.</summary>
    public void Dispose() => _ended.TrySetResult();

    private static PadFault Install(nint sink, PadFault fault)
    {
        nint pad = NativeGst.gst_element_get_static_pad(sink, "sink");
        NativeGst.gst_pad_add_probe(
            pad,
            ProbeBuffers,
            (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnBuffer,
            GCHandle.ToIntPtr(GCHandle.Alloc(fault)),
            (nint)(delegate* unmanaged[Cdecl]<nint, void>)&OnRemoved);
        NativeGst.gst_object_unref(pad);
        return fault;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnBuffer(nint pad, nint info, nint userData)
    {
        var fault = (PadFault)GCHandle.FromIntPtr(userData).Target!;
        if (fault._drops) return fault._ended.Task.IsCompleted ? ProbeRemove : ProbeDrop;
        fault._ended.Task.Wait(_longestHold);
        return ProbeRemove;
    }

    /// <summary>GStreamer calls it once no buffer is in the probe any more.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnRemoved(nint userData) => GCHandle.FromIntPtr(userData).Free();
}
