using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Benchmarks.Latency;

/// <summary>Notes when each buffer leaves the element before an appsink. One thread notes, another asks; nothing is
/// allocated.</summary>
internal sealed unsafe class Arrivals
{
    private const int ProbeBuffers = 1 << 4;
    private const int ProbeOk = 1;
    private const int Kept = 4096;

    private readonly long[] _pts = new long[Kept];
    private readonly long[] _times = new long[Kept];
    private long _count;

    /// <summary>Watches a running source's only appsink.</summary>
    public static Arrivals Watch(GstSource source)
    {
        var arrivals = new Arrivals();
        using AppSink sink = source.RunningPipelines[0].GetAppSinks()[0];
        using GstObjectHandle.Borrowed element = sink.Handle.Borrow();
        nint pad = GstApi.gst_element_get_static_pad(element.Pointer, "sink");
        nint peer = GstApi.gst_pad_get_peer(pad);
        nint callback = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnBuffer;
        GstApi.gst_pad_add_probe(peer, ProbeBuffers, callback, UserData.Create(arrivals), UserData.DestroyNotify);
        GstApi.gst_object_unref(peer);
        GstApi.gst_object_unref(pad);
        return arrivals;
    }

    /// <summary>When the buffer arrived that this moment of the audio is in, as <see cref="Stopwatch.GetTimestamp"/>; 0 when that
    /// is not known (any more).</summary>
    /// <param name="pts">The moment in nanoseconds of running time.</param>
    public long TimeOf(long pts)
    {
        long count = Volatile.Read(ref _count);
        for (long number = count - 1; number >= Math.Max(0, count - (Kept / 2)); number--)
        {
            if (_pts[number % Kept] <= pts) return _times[number % Kept];
        }

        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnBuffer(nint pad, nint info, nint userData)
    {
        long now = Stopwatch.GetTimestamp();
        Arrivals self = UserData.Get<Arrivals>(userData);
        var buffer = (GstBuffer*)GstApi.gst_pad_probe_info_get_buffer(info);
        self._pts[self._count % Kept] = (long)buffer->pts;
        self._times[self._count % Kept] = now;
        Volatile.Write(ref self._count, self._count + 1);
        return ProbeOk;
    }
}
