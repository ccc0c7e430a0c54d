using AudioPipelines.Timing;

namespace AudioPipelines.Pipelines;

/// <summary>Detects when the sender of an RTP stream sets its clock: the timestamp jumps, no lost packet explains the jump, and
/// no time has passed. One thread.</summary>
/// <remarks>Sequence numbers and time tell losses, pauses and overtaken packets apart from it.</remarks>
internal sealed class RtpSenderClock
{
    /// <summary>The most packets that may be lost in a row; a larger step means that the sender counts anew.</summary>
    private const int LargestLoss = 3_000;

    /// <summary>How long, in nanoseconds, a jitter buffer may take to follow.</summary>
    private const long Confusion = 10_000_000_000;

    private RtpPacket _last;
    private long _instants;
    private long _setAt = long.MinValue / 2;
    private bool _isKnown;

    /// <summary>How often the clock has been set.</summary>
    public int Count { get; private set; }

    /// <summary>Takes note of a packet, and adds what is known of the clock.</summary>
    /// <param name="packet">The packet.</param>
    /// <param name="clockRate">Timestamp units per second.</param>
    public RtpPacket Observe(in RtpPacket packet, int clockRate)
    {
        int ahead = unchecked((short)(packet.Sequence - _last.Sequence));
        long moved = unchecked((int)(packet.Timestamp - _last.Timestamp));
        bool isSame = _isKnown && packet.Ssrc == _last.Ssrc && ahead is > -LargestLoss and < LargestLoss;
        if (isSame && ahead > 0 && IsSet(packet, ahead, moved, clockRate))
        {
            Count++;
            _setAt = packet.Released;
        }
        else if (isSame && ahead == 1)
        {
            _instants = moved;
        }

        if (!isSame || ahead > 0) _last = packet;
        _isKnown = true;
        return packet with { Clock = Count, IsAfterSetting = packet.Released - _setAt < Confusion };
    }

    private bool IsSet(in RtpPacket packet, int ahead, long moved, int clockRate)
    {
        // An encoder may begin with packets that overlap by some milliseconds.
        if (moved < -clockRate / 100) return true;
        long unexplained = moved - (ahead * Math.Max(0, _instants));
        if (packet.Released < 0 || unexplained < clockRate / 10) return false;
        double passed = (packet.Released - _last.Released) / 1e9 * clockRate;
        return moved - passed > clockRate / 10.0;
    }
}
