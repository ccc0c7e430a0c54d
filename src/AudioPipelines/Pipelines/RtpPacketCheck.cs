using System.Buffers.Binary;
using System.Globalization;
using AudioPipelines.Timing;

namespace AudioPipelines.Pipelines;

/// <summary>Compares RTP packets with what they should be: their payload type and, for samples without compression, their
/// channels and the size of their samples.</summary>
/// <param name="payloadType">The type they should have; <see langword="null"/>: any.</param>
/// <param name="bytesPerSample">Bytes of one sample of one channel; 0 where the encoding has no fixed size.</param>
/// <param name="channels">Channels they should hold.</param>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc3550#section-5.1"/>
internal sealed class RtpPacketCheck(int? payloadType, int bytesPerSample, int channels)
{
    /// <summary>How much of a packet must be known: its header, 15 contributing sources, and the head of an extension.</summary>
    public const int HeaderLength = RtpPacket.HeaderLength + (15 * 4) + 4;

    /// <summary>How many packets in a row must have the same other size. A sender that pauses makes one look odd.</summary>
    private const int Convincing = 4;

    private ushort _sequence;
    private uint _timestamp;
    private int _bytes;
    private int? _other;
    private int _candidate;
    private int _row;

    /// <summary>The fault of a packet, in words that do not change while the fault lasts; <see langword="null"/>: none.</summary>
    /// <param name="start">Its first bytes, up to <see cref="HeaderLength"/>.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="packet">What its header says.</param>
    public string? Check(ReadOnlySpan<byte> start, int length, out RtpPacket packet)
    {
        if (!RtpPacket.TryRead(start, out packet)) return "packets come that are not RTP";
        int type = start[1] & 0x7F;
        if (payloadType is { } expected && type != expected)
            return string.Create(CultureInfo.InvariantCulture, $"packets of payload type {type} come instead of {expected}");
        if (bytesPerSample == 0) return null;
        Follow(packet, PayloadBytes(start, length));
        return _other is { } found ? Describe(found) : null;
    }

    private string Describe(int found)
    {
        if (found % bytesPerSample != 0)
            return string.Create(CultureInfo.InvariantCulture,
                $"the packets hold {found} bytes for each instant instead of {channels * bytesPerSample}");
        int number = found / bytesPerSample;
        return string.Create(
            CultureInfo.InvariantCulture, $"the packets hold {number} channel{(number == 1 ? "" : "s")} instead of {channels}");
    }

    /// <summary>The length of what the packet carries; −1 where that is not known.</summary>
    private static int PayloadBytes(ReadOnlySpan<byte> start, int length)
    {
        const int padding = 0x20, extension = 0x10;
        int at = RtpPacket.HeaderLength + ((start[0] & 0x0F) * 4);
        if ((start[0] & padding) != 0) return -1;
        if ((start[0] & extension) == 0) return length - at;
        return start.Length < at + 4 ? -1 : length - at - 4 - (BinaryPrimitives.ReadUInt16BigEndian(start[(at + 2)..]) * 4);
    }

    private void Follow(in RtpPacket packet, int bytes)
    {
        // The step to this timestamp shows how much the packet before held.
        long instants = unchecked(packet.Timestamp - _timestamp);
        bool isNext = packet.Sequence == unchecked((ushort)(_sequence + 1));
        bool follows = isNext && instants is > 0 and < ushort.MaxValue && _bytes > 0;
        if (follows && _bytes % instants == 0) Believe((int)(_bytes / instants));
        (_sequence, _timestamp, _bytes) = (packet.Sequence, packet.Timestamp, bytes);
    }

    /// <param name="found">Bytes for each instant.</param>
    private void Believe(int found)
    {
        if (found == channels * bytesPerSample)
        {
            _other = null;
            _row = 0;
            return;
        }

        if (_candidate != found) _row = 0;
        _candidate = found;
        if (++_row >= Convincing) _other = found;
    }
}
