namespace AudioPipelines.Testing;

/// <summary>What a <see cref="UdpImpairmentRelay"/> did, packet by packet. May be read while it runs.</summary>
public sealed class RelayLog
{
    private const int ChunkSize = 1 << 15;

    private readonly Lock _lock = new();
    private readonly List<RelayLogEntry[]> _chunks = [];
    private readonly int _capacity;
    private int _count;
    private long _total;

    internal RelayLog(int capacity) => _capacity = capacity;

    /// <summary>Whether every packet is in the log: none came after it was full.</summary>
    public bool IsComplete
    {
        get { lock (_lock) return _total == _count; }
    }

    /// <summary>How many packets came in.</summary>
    public long Total
    {
        get { lock (_lock) return _total; }
    }

    /// <summary>Every packet so far, in order of arrival.</summary>
    public IEnumerable<RelayedPacket> Packets => Entries().Select(entry => entry.ToPacket());

    /// <summary>The packets of a route so far, in order of arrival.</summary>
    public IEnumerable<RelayedPacket> OfRoute(int route) =>
        Entries().Where(entry => entry.Route == route).Select(entry => entry.ToPacket());

    /// <summary>How many packets of a route had an outcome.</summary>
    public int Count(int route, RelayOutcome outcome) =>
        Entries().Count(entry => entry.Route == route && entry.Outcome == outcome);

    /// <summary>The samples of a PCM stream that came in and were never sent on.</summary>
    /// <param name="route">The stream's route.</param>
    /// <param name="bytesPerInstant">Bytes of one sample of every channel: 6 for two channels of L24.</param>
    /// <param name="ssrc">The stream's SSRC; <see langword="null"/>: that of the route's first packet. Each has a timeline of its
    /// own.</param>
    /// <returns>Ranges of extended RTP timestamps, which start as the 32-bit timestamp of the stream's first packet.</returns>
    public IReadOnlyList<SampleRange> LostSamples(int route, int bytesPerInstant, uint? ssrc = null) =>
        SampleRange.Subtract(Ranges(route, bytesPerInstant, ssrc, sent: false), SentSamples(route, bytesPerInstant, ssrc));

    /// <summary>The samples of a PCM stream that were sent on. Parameters as for <see cref="LostSamples"/>.</summary>
    public IReadOnlyList<SampleRange> SentSamples(int route, int bytesPerInstant, uint? ssrc = null) =>
        Ranges(route, bytesPerInstant, ssrc, sent: true);

    /// <summary>How many packets of a stream never came in, by the gaps in its sequence numbers. They were lost before the relay,
    /// in a full receive buffer. A test expects 0.</summary>
    /// <param name="route">The stream's route.</param>
    /// <param name="ssrc">The stream's SSRC; <see langword="null"/>: that of the route's first packet.</param>
    public long NeverReceived(int route, uint? ssrc = null)
    {
        IReadOnlyList<SampleRange> received = SampleRange.Merge(
            Extended(OfStream(route, ssrc), packet => packet.Rtp.Sequence, (from, to) => (short)(to - from))
                .Select(packet => new SampleRange(packet.Extended, 1)));
        return received.Count == 0 ? 0 : received[^1].End - received[0].Start - received.Sum(range => range.Length);
    }

    internal void Add(in RelayedPacket packet)
    {
        lock (_lock)
        {
            _total++;
            if (_count == _capacity) return;
            if (_count % ChunkSize == 0) _chunks.Add(new RelayLogEntry[ChunkSize]);
            _chunks[^1][_count++ % ChunkSize] = new RelayLogEntry(packet);
        }
    }

    /// <summary>The entries so far. Written entries never change, so they are read without the lock.</summary>
    private IEnumerable<RelayLogEntry> Entries()
    {
        RelayLogEntry[][] chunks;
        int count;
        lock (_lock)
        {
            chunks = [.. _chunks];
            count = _count;
        }

        for (int at = 0; at < count; at++) yield return chunks[at / ChunkSize][at % ChunkSize];
    }

    private IEnumerable<RelayedPacket> OfStream(int route, uint? ssrc)
    {
        foreach (RelayedPacket packet in OfRoute(route))
        {
            if (packet.IsRtp && packet.Rtp.Ssrc == (ssrc ??= packet.Rtp.Ssrc)) yield return packet;
        }
    }

    private IReadOnlyList<SampleRange> Ranges(int route, int bytesPerInstant, uint? ssrc, bool sent)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bytesPerInstant);
        return SampleRange.Merge(
            Extended(OfStream(route, ssrc), packet => packet.Rtp.Timestamp, (from, to) => (int)(uint)(to - from))
                .Where(packet => packet.Packet.IsSent == sent)
                .Select(packet => new SampleRange(packet.Extended, packet.Packet.PayloadBytes / bytesPerInstant)));
    }

    /// <summary>Extends numbers that wrap.</summary>
    private static IEnumerable<(RelayedPacket Packet, long Extended)> Extended(
        IEnumerable<RelayedPacket> packets, Func<RelayedPacket, long> number, Func<long, long, long> difference)
    {
        long? last = null;
        foreach (RelayedPacket packet in packets)
        {
            long next = last is { } near ? near + difference(near, number(packet)) : number(packet);
            last = next;
            yield return (packet, next);
        }
    }
}
