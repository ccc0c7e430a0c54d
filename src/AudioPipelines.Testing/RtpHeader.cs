using System.Buffers.Binary;

namespace AudioPipelines.Testing;

/// <summary>The fixed header of an RTP packet (RFC 3550, section 5.1).</summary>
/// <param name="PayloadType">The payload type, 0 to 127.</param>
/// <param name="Marker">The marker bit.</param>
/// <param name="Sequence">The sequence number.</param>
/// <param name="Timestamp">The RTP timestamp: for PCM, the index of the first sample plus a constant, modulo 2^32.</param>
/// <param name="Ssrc">The synchronisation source.</param>
public readonly record struct RtpHeader(byte PayloadType, bool Marker, ushort Sequence, uint Timestamp, uint Ssrc)
{
    /// <summary>Bytes of the header.</summary>
    public const int Size = 12;

    private const int Version = 2;

    /// <summary>Reads the header of a packet.</summary>
    /// <param name="packet">The packet.</param>
    /// <param name="header">Its header.</param>
    /// <param name="payload">What follows, without contributing sources, extension and padding.</param>
    /// <returns>False when it is no RTP packet of version 2, or is cut short.</returns>
    public static bool TryRead(ReadOnlySpan<byte> packet, out RtpHeader header, out ReadOnlySpan<byte> payload)
    {
        header = default;
        payload = default;
        if (packet.Length < Size || packet[0] >> 6 != Version) return false;
        int start = Size + (4 * (packet[0] & 0x0f));
        if ((packet[0] & 0x10) != 0)
        {
            if (packet.Length < start + 4) return false;
            start += 4 + (4 * BinaryPrimitives.ReadUInt16BigEndian(packet[(start + 2)..]));
        }

        int end = packet.Length - ((packet[0] & 0x20) != 0 ? packet[^1] : 0);
        if (end < start) return false;
        payload = packet[start..end];
        header = new RtpHeader(
            (byte)(packet[1] & 0x7f),
            (packet[1] & 0x80) != 0,
            BinaryPrimitives.ReadUInt16BigEndian(packet[2..]),
            BinaryPrimitives.ReadUInt32BigEndian(packet[4..]),
            BinaryPrimitives.ReadUInt32BigEndian(packet[8..]));
        return true;
    }

    /// <summary>Writes the header.</summary>
    /// <param name="packet">Room for <see cref="Size"/> bytes.</param>
    public void Write(Span<byte> packet)
    {
        packet[0] = Version << 6;
        packet[1] = (byte)((Marker ? 0x80 : 0) | (PayloadType & 0x7f));
        BinaryPrimitives.WriteUInt16BigEndian(packet[2..], Sequence);
        BinaryPrimitives.WriteUInt32BigEndian(packet[4..], Timestamp);
        BinaryPrimitives.WriteUInt32BigEndian(packet[8..], Ssrc);
    }
}
