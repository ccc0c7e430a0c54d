using AudioPipelines.Timing;

namespace AudioPipelines.Pipelines;

/// <summary>The last packets that went into a depayloader. Not thread-safe.</summary>
/// <param name="before">The number of earlier packets; a test starts with a large one.</param>
internal sealed class RecentPackets(long before = 0)
{
    /// <summary>How many packets may lie between depayloader and appsink.</summary>
    public const int Remembered = 1_024;

    private readonly RtpPacket[] _packets = new RtpPacket[Remembered];
    private long _count = before; // 32 bits would last for days only: a stream may have 8,000 packets a second
    private long _known;

    public void Add(in RtpPacket packet)
    {
        _packets[_count++ & (Remembered - 1)] = packet;
        _known = Math.Min(_known + 1, Remembered);
    }

    /// <summary>Finds the packet with this presentation time; the last one if there are several.</summary>
    public bool TryFind(long pts, out RtpPacket packet)
    {
        for (int back = 1; back <= _known; back++)
        {
            packet = _packets[(_count - back) & (Remembered - 1)];
            if (packet.Pts == pts) return true;
        }

        packet = default;
        return false;
    }
}
