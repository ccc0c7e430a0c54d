using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>How far a sink has written: the time of the buffer that comes to it now, since all before it are written.</summary>
internal sealed unsafe class WrittenPosition
{
    private const int ProbeBuffers = 1 << 4;

    private long _nanoseconds;

    /// <summary>Looks at what comes to an element's sink pad, as long as the element lives.</summary>
    public WrittenPosition(Element sink)
    {
        using GstObjectHandle.Borrowed element = sink.Handle.Borrow();
        nint pad = GstApi.gst_element_get_static_pad(element.Pointer, "sink");
        GstApi.gst_pad_add_probe(
            pad, ProbeBuffers, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnBuffer, UserData.Create(this),
            UserData.DestroyNotify);
        GstApi.gst_object_unref(pad);
    }

    /// <summary>In nanoseconds of the stream's time.</summary>
    public long Nanoseconds => Volatile.Read(ref _nanoseconds);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnBuffer(nint pad, nint info, nint userData)
    {
        const int pass = 1;
        var buffer = (GstBuffer*)GstApi.gst_pad_probe_info_get_buffer(info);
        WrittenPosition self = UserData.Get<WrittenPosition>(userData);
        if (buffer->pts != ClockTime.None && (long)buffer->pts > self._nanoseconds)
            Volatile.Write(ref self._nanoseconds, (long)buffer->pts);
        return pass;
    }
}
