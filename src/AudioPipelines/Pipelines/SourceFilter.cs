using System.Net;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines;

/// <summary>Which senders' packets a udpsrc takes: <c>incl/ADDRESS/…</c> or <c>excl/ADDRESS/…</c> in its caps' field
/// <c>source-filter</c>.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc4570"/>
internal sealed unsafe class SourceFilter
{
    private const int LongestAddress = 16;

    private readonly bool _includes;
    private readonly byte[][] _addresses;

    private SourceFilter(bool includes, byte[][] addresses)
    {
        _includes = includes;
        _addresses = addresses;
    }

    /// <summary>The senders to join the group for; none: all of them.</summary>
    public IEnumerable<IPAddress> Included => _includes ? _addresses.Select(address => new IPAddress(address)) : [];

    /// <summary>Reads a filter; <see langword="null"/> where there is none.</summary>
    public static SourceFilter? Parse(string? text) =>
        text?.Split('/') is [var mode, .. var addresses]
            ? new(mode == "incl", [.. addresses.Select(address => IPAddress.Parse(address).GetAddressBytes())])
            : null;

    /// <summary>Whether packets of a sender are taken.</summary>
    public bool Takes(ReadOnlySpan<byte> address)
    {
        foreach (byte[] listed in _addresses)
        {
            if (address.SequenceEqual(listed)) return _includes;
        }

        return !_includes;
    }

    /// <summary>Whether a packet is taken. A packet that does not name its sender cannot be judged, and is taken.</summary>
    /// <param name="buffer">The packet.</param>
    /// <param name="sender">A <c>GInetAddress*</c> on loan, if the packet is not taken.</param>
    public bool Takes(GstBuffer* buffer, out nint sender)
    {
        var meta = (GstNetAddressMeta*)GstApi.gst_buffer_get_meta(buffer, GstNetApi.gst_net_address_meta_api_get_type());
        sender = meta == null ? 0 : GioApi.g_inet_socket_address_get_address(meta->addr);
        if (sender == 0) return true;
        int length = (int)GioApi.g_inet_address_get_native_size(sender);
        return length > LongestAddress || Takes(new ReadOnlySpan<byte>(GioApi.g_inet_address_to_bytes(sender), length));
    }
}
