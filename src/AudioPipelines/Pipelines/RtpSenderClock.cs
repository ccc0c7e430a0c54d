using AudioPipelines.Timing;

namespace AudioPipelines.Pipelines;

/// <summary>Finds out when the sender of an RTP stream sets its clock: timestamps jump, no packet is missing that would explain
/// it, and no time has passed. One thread.</summary>
/// <remarks>Losses, pauses and overtaken packets are told from it by sequence numbers and by time.</remarks>
internal sealed class RtpSenderClock
{
    /// <summary>So many packets may be lost in a row; numbers further apart are those of a sender that counts anew.</summary>
    private const int LargestLoss = 3_000;

    /// <summary>How long, in nanoseconds, a jitter buffer may take to follow.</summary>
    private const long Confusion = 10_000_000_000;

    private RtpPacket _last;
    private long _instants;
    private long _setAt = long.MinValue / 2;
    private bool _isKnown;

    /// <summary>How often the clock has been set.</summary>
    public int Count { get; private set; }

    /// <summary>Takes note of a packet, and says of it what is known of the clock.</summary>
    /// <param name="packet">The packet.</param>
    /// <param name="clockRate">Units of its timestamp in a second.</param>
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
