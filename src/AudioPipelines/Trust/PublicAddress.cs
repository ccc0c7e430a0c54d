using System.Net;
using System.Net.Sockets;

namespace AudioPipelines.Trust;

/// <summary>Tells public Internet addresses from local and reserved ones.</summary>
/// <seealso href="https://www.iana.org/assignments/iana-ipv4-special-registry"/>
/// <seealso href="https://www.iana.org/assignments/iana-ipv6-special-registry"/>
internal static class PublicAddress
{
    private static readonly (uint Network, int Bits)[] _special =
    [
        (0x00000000, 8),  // this network
        (0x0A000000, 8),  // private
        (0x64400000, 10), // carrier-grade NAT
        (0x7F000000, 8),  // loopback
        (0xA9FE0000, 16), // link-local, among them the metadata services of clouds
        (0xAC100000, 12), // private
        (0xC0000000, 24), // protocol assignments
        (0xC0000200, 24), // documentation
        (0xC0586300, 24), // 6to4 relays
        (0xC0A80000, 16), // private
        (0xC6120000, 15), // benchmarks
        (0xC6336400, 24), // documentation
        (0xCB007100, 24), // documentation
        (0xE0000000, 4),  // multicast
        (0xF0000000, 4),  // reserved, broadcast
    ];

    /// <summary>Whether an address belongs to the public Internet. An IPv6 address with an embedded IPv4 address is judged by
    /// that.</summary>
    public static bool IsPublic(IPAddress address)
    {
        byte[] bytes = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetwork) return IsPublic(bytes);
        ReadOnlySpan<byte> v6 = bytes;
        if (address.IsIPv4MappedToIPv6) return IsPublic(v6[12..]);
        if (StartsWith(v6, 0x00, 0x64, 0xFF, 0x9B) && !v6[4..12].ContainsAnyExcept((byte)0)) return IsPublic(v6[12..]); // NAT64
        if (StartsWith(v6, 0x20, 0x02)) return IsPublic(v6[2..6]); // 6to4
        if ((v6[0] & 0xE0) != 0x20) return false; // all public addresses so far are in 2000::/3
        if (StartsWith(v6, 0x20, 0x01) && v6[2] is 0 or 1) return false; // 2001::/23: Teredo, benchmarks, ORCHID …
        return !StartsWith(v6, 0x20, 0x01, 0x0D, 0xB8) && !(StartsWith(v6, 0x3F, 0xFF) && v6[2] < 0x10); // documentation
    }

    private static bool IsPublic(ReadOnlySpan<byte> v4)
    {
        uint value = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(v4);
        foreach ((uint network, int bits) in _special)
        {
            if ((value ^ network) >> (32 - bits) == 0) return false;
        }

        return true;
    }

    private static bool StartsWith(ReadOnlySpan<byte> bytes, params ReadOnlySpan<byte> prefix) => bytes.StartsWith(prefix);
}
