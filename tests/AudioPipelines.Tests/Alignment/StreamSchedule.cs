using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Alignment;

/// <summary>What becomes of a packet on its way.</summary>
internal sealed record PacketFate(int Samples, bool IsLost, bool IsRepeated, int Delay);

/// <summary>The packets of one stream.</summary>
/// <param name="Start">The index of its first sample.</param>
/// <param name="Packets">Its packets, in the order of their sending.</param>
/// <param name="OutageAt">The number of the packet before which it is silent for a while.</param>
/// <param name="Outage">How long that is, in samples.</param>
/// <param name="Ends">Whether it says when it has ended.</param>
internal sealed record StreamSchedule(int Start, PacketFate[] Packets, int OutageAt, int Outage, bool Ends)
{
    public static Gen<StreamSchedule> Any(int latency, int frameLength) =>
        from start in Gen.Choose(0, 600)
        from count in Gen.Frequency((1, Gen.Constant(0)), (12, Gen.Choose(1, 50)))
        from largest in Gen.Choose(1, 150)
        from packets in Fate(largest, latency, frameLength).ArrayOf(count)
        from outageAt in Gen.Choose(0, 50)
        from outage in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(1, 6 * frameLength)))
        from ends in Gen.Elements(true, false)
        select new StreamSchedule(start, packets, outageAt, outage, ends);

    public IEnumerable<Step> Steps(int stream)
    {
        long index = Start;
        long last = Start;
        for (int number = 0; number < Packets.Length; number++)
        {
            PacketFate packet = Packets[number];
            if (number == OutageAt) index += Outage;
            long arrival = index + packet.Samples + packet.Delay;
            if (!packet.IsLost) yield return new Step(arrival, stream, index, packet.Samples);
            if (packet.IsRepeated) yield return new Step(arrival + 7, stream, index, packet.Samples);
            index += packet.Samples;
            last = Math.Max(last, arrival + 7);
        }

        if (Ends) yield return new Step(last, stream, 0, -1);
    }

    /// <summary>Most packets come in time, some overtake others, some come after the deadline.</summary>
    private static Gen<PacketFate> Fate(int largest, int latency, int frameLength) =>
        from samples in Gen.Choose(1, largest)
        from lost in Gen.Choose(1, 100)
        from repeated in Gen.Choose(1, 100)
        from delay in Gen.Frequency(
            (12, Gen.Choose(0, 1 + (latency / 4))), (3, Gen.Choose(0, latency)),
            (1, Gen.Choose(latency, latency + (5 * frameLength))))
        select new PacketFate(samples, lost <= 5, repeated <= 5, delay);
}
