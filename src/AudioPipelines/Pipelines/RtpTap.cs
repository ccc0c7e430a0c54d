using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;
using AudioPipelines.Timing;

namespace AudioPipelines.Pipelines;

/// <summary>
/// Reads the header of each RTP packet that goes into a depayloader. Buffers at the appsink can then be traced to their packets
/// by presentation time, which depayloaders and converters keep.
/// </summary>
/// <remarks>Finds only a depayloader that feeds the appsink through elements of one input each. Packets are noted on the
/// streaming thread of the depayloader; a queue may lie between it and the appsink.</remarks>
internal sealed unsafe class RtpTap : IDisposable
{
    private const int ProbeBuffers = 1 << 4;
    private const int ProbeBufferLists = 1 << 5;
    private const int ProbeOk = 1;

    private readonly Lock _lock = new();
    private readonly RecentPackets _packets = new();
    private readonly RtpSenderClock _clock = new();
    private readonly nint _pad;
    private readonly nint _element;
    private readonly nuint _probe;
    private readonly nint _reportPad;
    private readonly nuint _reportProbe;
    private int _reports;
    private int _clockRate;
    private int _disposed;

    private RtpTap(nint ownedPad)
    {
        _pad = ownedPad;
        _element = GstApi.gst_pad_get_parent_element(ownedPad);
        _probe = GstApi.gst_pad_add_probe(
            ownedPad,
            ProbeBuffers | ProbeBufferLists,
            (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnPackets,
            UserData.Create(this),
            UserData.DestroyNotify);
        _reportPad = ReportsBefore(_element);
        if (_reportPad == 0) return;
        _reportProbe = GstApi.gst_pad_add_probe(
            _reportPad,
            ProbeBuffers,
            (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnReport,
            UserData.Create(this),
            UserData.DestroyNotify);
    }

    /// <summary>Finds the depayloader that feeds an appsink, and taps it.</summary>
    /// <returns><see langword="null"/> where there is none.</returns>
    public static RtpTap? FindBefore(AppSink sink)
    {
        using GstObjectHandle.Borrowed borrowed = sink.Handle.Borrow();
        nint element = GstApi.gst_object_ref(borrowed.Pointer);
        while (element != 0)
        {
            nint pad = IsDepayloader(element) ? GstApi.gst_element_get_static_pad(element, "sink") : 0;
            nint before = pad == 0 ? Upstream.Before(element) : 0;
            GstApi.gst_object_unref(element);
            if (pad != 0) return new RtpTap(pad);
            element = before;
        }

        return null;
    }

    /// <summary>Finds the packet that a buffer came from.</summary>
    /// <param name="pts">The buffer's presentation time in nanoseconds.</param>
    /// <param name="packet">The packet.</param>
    public bool TryFind(long pts, out RtpPacket packet)
    {
        lock (_lock) return _packets.TryFind(pts, out packet);
    }

    /// <summary>When a packet arrived, in nanoseconds of running time: its buffer's time, as long as that is plausible.</summary>
    /// <param name="packet">The packet.</param>
    /// <param name="runningTime">The buffer's time: the arrival, smoothed by the jitter buffer.</param>
    /// <remarks>If a sender sets its clock by less than a second, the jitter buffer follows, and returns to the true time over
    /// seconds.</remarks>
    public static long? ArrivalOf(in RtpPacket packet, long? runningTime)
    {
        const long slack = 20_000_000, patience = 250_000_000;
        if (runningTime is not { } time || packet.Released < 0) return runningTime;
        bool isImpossible = time > packet.Released + slack || (packet.IsAfterSetting && time < packet.Released - patience);
        return isImpossible ? packet.Released : time;
    }

    /// <summary>The clock rate that the packets' caps name; <see langword="null"/> before the first packet.</summary>
    public int? ReadClockRate()
    {
        nint caps = GstApi.gst_pad_get_current_caps(_pad);
        if (caps == 0) return null;
        int rate;
        bool found = GstApi.gst_structure_get_int(GstApi.gst_caps_get_structure(caps, 0), "clock-rate", &rate) != 0;
        GstApi.gst_mini_object_unref(caps);
        return found ? rate : null;
    }

    /// <summary>Ends the tap. Further calls do nothing: a run may be closed by two threads.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0) return;
        GstApi.gst_pad_remove_probe(_pad, _probe);
        if (_reportPad != 0)
        {
            GstApi.gst_pad_remove_probe(_reportPad, _reportProbe);
            GstApi.gst_object_unref(_reportPad);
        }

        if (_element != 0) GstApi.gst_object_unref(_element);
        GstApi.gst_object_unref(_pad);
    }

    private static bool IsDepayloader(nint element)
    {
        nint factory = GstApi.gst_element_get_factory(element);
        return factory != 0 && Utf8.Borrow(GstApi.gst_element_factory_get_metadata(factory, "klass"))?.Contains(
            "Depayloader", StringComparison.Ordinal) == true;
    }

    /// <summary>The pad through which the jitter buffer right before a depayloader gets its sender's reports; 0: there is
    /// none.</summary>
    private static nint ReportsBefore(nint depayloader)
    {
        nint before = depayloader == 0 ? 0 : Upstream.Before(depayloader);
        if (before == 0) return 0;
        nint pad = Element.FactoryNameOf(before) == "rtpjitterbuffer"
            ? GstApi.gst_element_get_static_pad(before, "sink_rtcp")
            : 0;
        GstApi.gst_object_unref(before);
        return pad;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnReport(nint pad, nint info, nint userData)
    {
        Interlocked.Increment(ref UserData.Get<RtpTap>(userData)._reports);
        return ProbeOk;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnPackets(nint pad, nint info, nint userData)
    {
        try
        {
            RtpTap self = UserData.Get<RtpTap>(userData);
            nint buffer = GstApi.gst_pad_probe_info_get_buffer(info);
            nint list = buffer == 0 ? GstApi.gst_pad_probe_info_get_buffer_list(info) : 0;
            if (buffer != 0) self.Note((GstBuffer*)buffer);
            uint length = list == 0 ? 0 : GstApi.gst_buffer_list_length(list);
            for (uint i = 0; i < length; i++) self.Note((GstBuffer*)GstApi.gst_buffer_list_get(list, i));
        }
        catch (Exception)
        {
            // It must not cross into C. A packet that was not noted is placed by its time.
        }

        return ProbeOk;
    }

    private void Note(GstBuffer* buffer)
    {
        byte* bytes = stackalloc byte[RtpPacket.HeaderLength];
        int known = (int)GstApi.gst_buffer_extract(buffer, 0, bytes, RtpPacket.HeaderLength);
        if (!RtpPacket.TryRead(new ReadOnlySpan<byte>(bytes, known), out RtpPacket packet)) return;
        packet = packet with
        {
            Pts = (long)buffer->pts,
            Reports = _reportPad == 0 ? null : Volatile.Read(ref _reports),
        };
        long released = _element == 0 ? -1 : ClockTime.ToNullable(GstApi.gst_element_get_current_running_time(_element)) ?? -1;
        if (_clockRate == 0) _clockRate = ReadClockRate() ?? 0;
        if (_clockRate > 0) packet = _clock.Observe(packet with { Released = released }, _clockRate);
        lock (_lock) _packets.Add(packet);
    }
}
