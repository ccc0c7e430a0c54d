using System.Diagnostics;

namespace AudioPipelines.Testing;

/// <summary>A <see cref="RelayedPacket"/> in 32 bytes: a log holds millions.</summary>
internal readonly struct RelayLogEntry
{
    private static readonly TimeSpan _tick = TimeSpan.FromMicroseconds(10);

    private readonly uint _number;
    private readonly uint _received;
    private readonly uint _delay;
    private readonly uint _timestamp;
    private readonly uint _ssrc;
    private readonly ushort _sequence;
    private readonly ushort _payloadBytes;
    private readonly ushort _route;
    private readonly ushort _overtakenBy;
    private readonly byte _payloadType;
    private readonly byte _outcome;
    private readonly bool _marker;
    private readonly bool _isRtp;

    public RelayLogEntry(in RelayedPacket packet)
    {
        Debug.Assert(packet.PayloadBytes <= ushort.MaxValue);
        _number = (uint)packet.Number;
        _received = (uint)(packet.Received / _tick);
        _delay = (uint)(packet.Delay / _tick);
        _timestamp = packet.Rtp.Timestamp;
        _ssrc = packet.Rtp.Ssrc;
        _sequence = packet.Rtp.Sequence;
        _payloadBytes = (ushort)packet.PayloadBytes;
        _route = (ushort)packet.Route;
        _overtakenBy = (ushort)packet.OvertakenBy;
        _payloadType = packet.Rtp.PayloadType;
        _outcome = (byte)packet.Outcome;
        _marker = packet.Rtp.Marker;
        _isRtp = packet.IsRtp;
    }

    public int Route => _route;

    public RelayOutcome Outcome => (RelayOutcome)_outcome;

    public RelayedPacket ToPacket() => new()
    {
        Route = _route,
        Number = _number,
        Outcome = Outcome,
        OvertakenBy = _overtakenBy,
        Received = _received * _tick,
        Delay = _delay * _tick,
        PayloadBytes = _payloadBytes,
        IsRtp = _isRtp,
        Rtp = _isRtp ? new RtpHeader(_payloadType, _marker, _sequence, _timestamp, _ssrc) : default,
    };
}
