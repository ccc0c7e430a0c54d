using System.Buffers.Binary;
using System.Net;

namespace AudioPipelines.Testing;

/// <summary>A running stream of a <see cref="RtpCounterSender"/>: writes its packets. Used under the sender's lock.</summary>
internal sealed class RtpStreamState
{
    private const int SenderReport = 200, SourceDescription = 202, CanonicalName = 1;
    private const long SecondsFrom1900To1970 = 2_208_988_800;

    private readonly RtpCounterOptions _options;
    private readonly byte[] _packet;
    private uint _ssrc;
    private ushort _sequence;
    private uint _packetsOfSsrc;

    public RtpStreamState(RtpCounterOptions options, RtpCounterStream stream, int number, int firstChannel)
    {
        _options = options;
        Stream = stream;
        FirstChannel = firstChannel;
        Next = stream.StartIndex;
        _ssrc = stream.Ssrc ?? 0x41500000 + (uint)number;
        _sequence = stream.FirstSequence;
        Epoch = stream.Epoch ?? options.Epoch;
        _packet = new byte[RtpHeader.Size + (options.SamplesPerPacket * stream.Channels * options.Coding.Bits / 8)];
        Target = stream.Target.Serialize();
        ReportTarget = new IPEndPoint(stream.Target.Address, Math.Min(stream.Target.Port + 1, IPEndPoint.MaxPort)).Serialize();
    }

    public RtpCounterStream Stream { get; }

    /// <summary>The RTP timestamp of index 0.</summary>
    public uint Epoch { get; set; }

    public int FirstChannel { get; }

    public SocketAddress Target { get; }

    public SocketAddress ReportTarget { get; }

    /// <summary>The index of the next packet's first sample.</summary>
    public long Next { get; private set; }

    public bool IsPaused { get; set; }

    public long PacketsSent { get; private set; }

    /// <summary>The index after the next packet: when it is due.</summary>
    public long NextEnd => Next + _options.SamplesPerPacket;

    public bool HasEnded => PacketsSent >= _options.PacketsPerStream;

    public uint Ssrc => _ssrc;

    /// <summary>When the next sender report is due, as an index.</summary>
    public long NextReport { get; set; } = long.MinValue;

    /// <summary>Continues as another synchronisation source. The count of sent packets goes on.</summary>
    public void BecomeSource(uint ssrc, ushort sequence, uint? epoch)
    {
        _ssrc = ssrc;
        _sequence = sequence;
        Epoch = epoch ?? Epoch;
        _packetsOfSsrc = 0;
        NextReport = long.MinValue;
    }

    /// <summary>Leaves packets out, so that the next one is not due before this index: time passes for a silent sender
    /// too.</summary>
    public void SkipTo(long index)
    {
        long behind = index - NextEnd;
        if (behind > 0) Next += (behind + _options.SamplesPerPacket - 1) / _options.SamplesPerPacket * _options.SamplesPerPacket;
    }

    /// <summary>Writes the next packet, into memory that the one after it reuses.</summary>
    public ReadOnlySpan<byte> WritePacket()
    {
        new RtpHeader(Stream.PayloadType, Marker: false, _sequence++, Epoch + (uint)Next, _ssrc).Write(_packet);
        CounterSamples.WriteNetworkOrder(_packet.AsSpan(RtpHeader.Size), _options.Coding, FirstChannel, Stream.Channels, Next);
        Next += _options.SamplesPerPacket;
        PacketsSent++;
        _packetsOfSsrc++;
        return _packet;
    }

    /// <summary>Writes a sender report and a source description.</summary>
    /// <param name="report">Room for the report.</param>
    /// <param name="index">The index whose time the report gives.</param>
    /// <param name="unixNanoseconds">That time.</param>
    /// <returns>The bytes written.</returns>
    public int WriteReport(Span<byte> report, long index, long unixNanoseconds)
    {
        (long seconds, long nanoseconds) = Math.DivRem(unixNanoseconds, 1_000_000_000);
        report[0] = 2 << 6;
        report[1] = SenderReport;
        BinaryPrimitives.WriteUInt16BigEndian(report[2..], 6);
        BinaryPrimitives.WriteUInt32BigEndian(report[4..], _ssrc);
        BinaryPrimitives.WriteUInt32BigEndian(report[8..], (uint)(seconds + SecondsFrom1900To1970));
        BinaryPrimitives.WriteUInt32BigEndian(report[12..], (uint)(((UInt128)nanoseconds << 32) / 1_000_000_000));
        BinaryPrimitives.WriteUInt32BigEndian(report[16..], Epoch + (uint)index);
        BinaryPrimitives.WriteUInt32BigEndian(report[20..], _packetsOfSsrc);
        BinaryPrimitives.WriteUInt32BigEndian(report[24..], _packetsOfSsrc * (uint)(_packet.Length - RtpHeader.Size));

        ReadOnlySpan<byte> name = "counter@localhost"u8;
        int words = (4 + 2 + name.Length + 1 + 3) / 4;
        Span<byte> description = report.Slice(28, 4 + (4 * words));
        description.Clear();
        description[0] = (2 << 6) | 1;
        description[1] = SourceDescription;
        BinaryPrimitives.WriteUInt16BigEndian(description[2..], (ushort)words);
        BinaryPrimitives.WriteUInt32BigEndian(description[4..], _ssrc);
        description[8] = CanonicalName;
        description[9] = (byte)name.Length;
        name.CopyTo(description[10..]);
        return 28 + description.Length;
    }
}
