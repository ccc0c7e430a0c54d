using AudioPipelines.Pipelines;
using AudioPipelines.Timing;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Rtp;

public class RtpSenderClockTests
{
    private const int Rate = 48_000;
    private const int Instants = 48;

    /// <summary>What becomes of a packet.</summary>
    private sealed record Fate(bool IsLost, int Delay, int Pause);

    private static Gen<Fate> Fates() =>
        from lost in Gen.Choose(1, 10)
        from delay in Gen.Frequency((8, Gen.Choose(0, 2)), (1, Gen.Choose(0, 60)))
        from pause in Gen.Frequency((30, Gen.Constant(0)), (1, Gen.Choose(1, 3_000)))
        select new Fate(lost == 1, delay, pause);

    private static Gen<(uint Timestamp, ushort Sequence, Fate[] Fates)> Streams() =>
        from timestamp in Gen.Choose(int.MinValue, int.MaxValue)
        from sequence in Gen.Choose(0, ushort.MaxValue)
        from fates in Fates().ArrayOf(300)
        select (unchecked((uint)timestamp), (ushort)sequence, fates);

    /// <summary>Packets of 1 ms in the order of their arrival; times in milliseconds.</summary>
    private static IEnumerable<RtpPacket> Packets(
        uint timestamp, ushort sequence, Fate[] fates, int setAt = int.MaxValue, int by = 0)
    {
        long time = 0;
        List<RtpPacket> packets = [];
        for (int number = 0; number < fates.Length; number++)
        {
            time += fates[number].Pause;
            if (number == setAt) timestamp = unchecked(timestamp + (uint)by);
            if (!fates[number].IsLost)
            {
                packets.Add(new(7, unchecked(timestamp + (uint)(time * Instants)))
                {
                    Sequence = unchecked((ushort)(sequence + number)),
                    Released = (time + fates[number].Delay) * 1_000_000,
                });
            }

            time++;
        }

        return packets.OrderBy(packet => packet.Released);
    }

    [Test]
    public void Losses_pauses_and_overtaken_packets_are_no_clock_that_was_set()
    {
        Prop.ForAll(Streams().ToArbitrary(), stream =>
        {
            var clock = new RtpSenderClock();
            foreach (RtpPacket packet in Packets(stream.Timestamp, stream.Sequence, stream.Fates)) clock.Observe(packet, Rate);
            return clock.Count == 0;
        }).Check(Config.QuickThrowOnFailure);
    }

    [Test]
    public void A_clock_that_is_set_is_noticed_with_its_first_packet()
    {
        var schedules =
            from stream in Streams()
            from milliseconds in Gen.Choose(250, 1_000)
            from sign in Gen.Elements(-1, 1)
            select (stream.Timestamp, stream.Sequence, Fates: stream.Fates.Select(fate => fate with { Pause = 0 }).ToArray(),
                By: sign * milliseconds * Instants);

        Prop.ForAll(schedules.ToArbitrary(), schedule =>
        {
            var clock = new RtpSenderClock();
            bool isSet = false;
            foreach (RtpPacket packet in Packets(
                schedule.Timestamp, schedule.Sequence, schedule.Fates, setAt: 150, schedule.By))
            {
                isSet |= unchecked((short)(packet.Sequence - schedule.Sequence)) >= 150;
                if (clock.Observe(packet, Rate).Clock != (isSet ? 1 : 0)) return false;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure);
    }

    [Test]
    public void A_clock_that_runs_for_years_is_never_set()
    {
        // A packet each 100 s, and those around it, for ten years: timestamps wrap 3,500 times, sequence numbers at every look.
        var clock = new RtpSenderClock();
        for (long millisecond = 0; millisecond < 10L * 365 * 86_400_000; millisecond += 100_000)
        {
            for (long near = millisecond; near < millisecond + 3; near++)
                clock.Observe(
                    new(7, (uint)(near * Instants)) { Sequence = (ushort)near, Released = near * 1_000_000 }, Rate);
        }

        Assert.That(clock.Count, Is.Zero);
    }
}
