using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;
using AudioPipelines.Timing;

namespace AudioPipelines.Pipelines;

/// <summary>
/// Guards the output of a udpsrc: drops RTP packets that do not fit the element's caps, watches how many packets the kernel
/// drops, and warns of either on the bus, once per episode.
/// </summary>
internal sealed unsafe class UdpGuard : IDisposable
{
    private const int ProbeBuffers = 1 << 4;
    private const int ProbeDrop = 0;
    private const int ProbeOk = 1;
    private const long DropsInterval = 1_000;
    private const string Dropped = "kernel";
    private const string Foreign = "sender";
    private const string Lacking = "path";
    private const string Silent = "other path";

    private readonly FaultEpisodes _episodes = new();
    private readonly RtpPacketCheck? _packets;
    private readonly SourceFilter? _filter;
    private readonly RedundantPaths? _paths;
    private readonly int _path;
    private long _missing;
    private readonly string _where;
    private readonly nint _pad;
    private readonly nuint _probe;
    private nint _socket;
    private bool _disposed;
    private uint _drops;
    private long _nextLook;

    /// <summary>Guards a udpsrc, before it runs.</summary>
    /// <param name="udpsrc">The element.</param>
    /// <param name="where">Where it receives, for warnings.</param>
    /// <param name="filter">Which senders' packets are taken; <see langword="null"/>: all.</param>
    /// <param name="paths">The two paths of a stream that is sent twice, this one included; <see langword="null"/>: it is sent
    /// once.</param>
    /// <param name="path">The number of this path.</param>
    public UdpGuard(Element udpsrc, string where, SourceFilter? filter, RedundantPaths? paths, int path)
    {
        (_paths, _path) = (paths, path);
        _where = where;
        _filter = filter;
        using GstObjectHandle.Borrowed element = udpsrc.Handle.Borrow();
        _packets = CheckFor(element.Pointer);
        _pad = GstApi.gst_element_get_static_pad(element.Pointer, "src");
        _probe = GstApi.gst_pad_add_probe(
            _pad, ProbeBuffers, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnPacket, UserData.Create(
                this), UserData.DestroyNotify);
    }

    /// <summary>Releases the element. It must not run any more.</summary>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        GstApi.gst_pad_remove_probe(_pad, _probe);
        GstApi.gst_object_unref(_pad);
        if (_socket != 0) GObjectApi.g_object_unref(_socket);
        _socket = 0;
    }

    private static RtpPacketCheck? CheckFor(nint udpsrc)
    {
        GValue value = default;
        _ = GObjectApi.g_value_init(&value, GstApi.gst_caps_get_type());
        GObjectApi.g_object_get_property(udpsrc, "caps", &value);
        nint caps = GObjectApi.g_value_get_boxed(&value);
        try
        {
            nint structure = caps == 0 ? 0 : GstApi.gst_caps_get_structure(caps, 0);
            if (structure == 0 || Utf8.Borrow(GstApi.gst_structure_get_name(structure)) != "application/x-rtp") return null;
            int payload, channels;
            bool hasPayload = GstApi.gst_structure_get_int(structure, "payload", &payload) != 0;
            bool hasChannels = GstApi.gst_structure_get_int(structure, "channels", &channels) != 0;
            int bytes = !hasChannels ? 0 : Utf8.Borrow(GstApi.gst_structure_get_string(structure, "encoding-name")) switch
            {
                "L24" => 3,
                "L16" => 2,
                "PCMU" or "PCMA" => 1,
                _ => 0,
            };
            return new RtpPacketCheck(hasPayload ? payload : null, bytes, channels);
        }
        finally
        {
            GObjectApi.g_value_unset(&value);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnPacket(nint pad, nint info, nint userData)
    {
        try
        {
            return UserData.Get<UdpGuard>(userData).Take((GstBuffer*)GstApi.gst_pad_probe_info_get_buffer(info))
                ? ProbeOk
                : ProbeDrop;
        }
        catch (Exception)
        {
            return ProbeOk; // it must not cross into C
        }
    }

    private bool Take(GstBuffer* buffer)
    {
        long now = Environment.TickCount64;
        if (now >= _nextLook)
        {
            LookAtPaths(now);
            LookAtDrops(now);
        }

        if (_filter is not null && !_filter.Takes(buffer, out nint sender))
        {
            if (_episodes.Begins(Foreign, now))
                Warn($"packets come from {Utf8.Take(GioApi.g_inet_address_to_string(sender))}, which its source filter leaves "
                    + $"out; they are dropped");
            return false;
        }

        if (_packets is null) return true;
        byte* bytes = stackalloc byte[RtpPacketCheck.HeaderLength];
        int known = (int)GstApi.gst_buffer_extract(buffer, 0, bytes, RtpPacketCheck.HeaderLength);
        int length = (int)GstApi.gst_buffer_get_size((nint)buffer);
        string? fault = _packets.Check(new ReadOnlySpan<byte>(bytes, known), length, out RtpPacket packet);
        if (fault is null) return _paths is null || _paths.Take(_path, packet.Sequence, packet.Timestamp, now);
        if (_episodes.Begins(fault, now)) Warn($"{fault}; they are dropped");
        return false;
    }

    private void LookAtPaths(long now)
    {
        if (_paths is null) return;
        long missing = _paths.Missing(_path);
        if (missing > _missing && _episodes.Begins(Lacking, now))
            Warn(string.Create(CultureInfo.InvariantCulture,
                $"{missing} packets so far have not come by this path; what the other path brings of them is not lost"));
        _missing = missing;
        if (_paths.IsSilent(1 - _path, now) && _episodes.Begins(Silent, now))
            Warn("nothing comes by the other path of this stream: what this one loses is lost");
    }

    private void LookAtDrops(long now)
    {
        _nextLook = now + DropsInterval;
        if (_socket == 0) _socket = TakeSocket();
        if (_socket == 0 || SocketDrops.Of(GioApi.g_socket_get_fd(_socket)) is not { } drops || drops == _drops) return;
        _drops = drops;
        if (_episodes.Begins(Dropped, now))
        {
            Warn(string.Create(CultureInfo.InvariantCulture,
                $"the kernel has dropped {drops} packets so far that were not taken in time: the machine is too busy, or its "
                + $"limit for receive buffers (net.core.rmem_max) too low"));
        }
    }

    private nint TakeSocket()
    {
        nint element = GstApi.gst_pad_get_parent_element(_pad);
        if (element == 0) return 0;
        GValue value = default;
        _ = GObjectApi.g_value_init(&value, GioApi.g_socket_get_type());
        GObjectApi.g_object_get_property(element, "used-socket", &value);
        nint socket = GObjectApi.g_value_dup_object(&value);
        GObjectApi.g_value_unset(&value);
        GstApi.gst_object_unref(element);
        return socket;
    }

    private void Warn(string text)
    {
        nint element = GstApi.gst_pad_get_parent_element(_pad);
        if (element == 0) return;
        ElementError.PostWarning(element, $"{_where}: {text}.");
        GstApi.gst_object_unref(element);
    }
}
