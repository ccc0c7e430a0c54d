using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Alignment;

/// <summary>Generated packet schedules against a plain model: a set of samples that came in time.</summary>
public class AlignerPropertyTests
{
    /// <summary>Channels of each stream, and packets in the order of their arrival.</summary>
    public sealed record Schedule(int FrameLength, int[] Channels, Packet[] Packets);

    /// <summary>A packet and when it arrives, in milliseconds, which are samples here.</summary>
    public sealed record Packet(int Stream, long Index, int Samples, long Arrival);

    [Test]
    public void No_sample_is_misplaced_and_the_ledger_adds_up_whatever_the_network_does()
    {
        Prop.ForAll(Schedules().ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(1_500));
    }

    private static Gen<Schedule> Schedules() =>
        from frameLength in Gen.Choose(1, 60)
        from channels in Gen.Choose(1, 4).NonEmptyListOf().Where(list => list.Count <= 5)
        from packets in PacketsOf(channels.Count)
        select new Schedule(frameLength, [.. channels], packets);

    /// <summary>Packets of ten samples every 10 ms, some lost, some twice, each delayed by up to 60 ms, so that they overtake.</summary>
    private static Gen<Packet[]> PacketsOf(int streams) =>
        from fates in (from lost in Gen.Choose(1, 100)
                       from twice in Gen.Choose(1, 100)
                       from delay in Gen.Choose(0, 60)
                       select (Lost: lost <= 5, Twice: twice <= 5, Delay: delay)).ArrayOf(streams * 60)
        from starts in Gen.Choose(0, 100).ArrayOf(streams)
        select Spread(streams, fates, starts);

    private static Packet[] Spread(int streams, (bool Lost, bool Twice, int Delay)[] fates, int[] starts)
    {
        var packets = new List<Packet>();
        for (int stream = 0; stream < streams; stream++)
        {
            for (int number = 0; number < 60; number++)
            {
                (bool lost, bool twice, int delay) = fates[(stream * 60) + number];
                long index = starts[stream] + (number * 10);
                if (lost) continue;
                packets.Add(new Packet(stream, index, 10, index + 10 + delay));
                if (twice) packets.Add(new Packet(stream, index, 10, index + 10 + delay + 7));
            }
        }

        return [.. packets.OrderBy(packet => packet.Arrival)];
    }

    private static bool Holds(Schedule schedule)
    {
        var harness = new AlignerHarness(AlignerHarness.Options(schedule.FrameLength, live: true, schedule.Channels));
        var inTime = new HashSet<(int Channel, long Index)>();
        var received = new long[schedule.Channels.Length];
        foreach (Packet packet in schedule.Packets)
        {
            harness.CutAll(packet.Arrival * 1_000_000);
            long floor = harness.Aligner.HasBegun ? harness.Aligner.Cursor : long.MinValue;
            harness.Write(packet.Stream, packet.Index, packet.Samples);
            received[packet.Stream] += packet.Samples;
            for (long index = Math.Max(packet.Index, floor); index < packet.Index + packet.Samples; index++)
            {
                for (int channel = 0; channel < schedule.Channels[packet.Stream]; channel++)
                    inTime.Add((harness.FirstChannel(packet.Stream) + channel, index));
            }
        }

        long firstFrame = FirstFrame(schedule);
        harness.Aligner.EndAll();
        harness.CutAll(long.MaxValue / 2);
        inTime.RemoveWhere(sample => sample.Index < firstFrame);

        ChannelLedger[] ledgers = harness.Ledgers();
        bool receivedAgrees = Enumerable.Range(0, schedule.Channels.Length)
            .All(stream => ledgers[harness.FirstChannel(stream)].Received == received[stream]);
        return receivedAgrees
            && harness.Aligner.IsDrained
            && ledgers.All(ledger => ledger.Pending == 0 && ledger.Overflow == 0)
            && inTime.SetEquals(harness.Delivered);
    }

    private static long FirstFrame(Schedule schedule)
    {
        if (schedule.Packets.Length == 0) return 0;
        long first = schedule.Packets[0].Index;
        long remainder = first % schedule.FrameLength;
        return remainder == 0 ? first : first + schedule.FrameLength - remainder;
    }
}
