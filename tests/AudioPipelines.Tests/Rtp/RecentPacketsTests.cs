using AudioPipelines.Pipelines;
using AudioPipelines.Timing;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Rtp;

public class RecentPacketsTests
{
    /// <summary>Packets of 125 µs: 2³¹ of them take three days, 2³² six; 2⁵⁰ take four thousand years.</summary>
    [Test]
    public void The_last_packets_are_found_however_many_came_before()
    {
        Gen<(long Before, int Count)> runs =
            from power in Gen.Elements(0, 16, 31, 32, 50)
            from around in Gen.Choose(-2_000, 2_000)
            from count in Gen.Choose(0, 3_000)
            select (Math.Max(0, (1L << power) + around), count);

        Prop.ForAll(runs.ToArbitrary(), run =>
        {
            var packets = new RecentPackets(run.Before);
            for (int number = 0; number < run.Count; number++) packets.Add(Packet(number));
            for (int number = -1; number <= run.Count; number++)
            {
                bool isKnown = number >= 0 && number < run.Count && number >= run.Count - RecentPackets.Remembered;
                if (packets.TryFind(number * 125_000L, out RtpPacket found) != isKnown) return false;
                if (isKnown && found != Packet(number)) return false;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    private static RtpPacket Packet(int number) => new(7, (uint)number * 6)
    {
        Sequence = (ushort)number,
        Pts = number * 125_000L,
    };
}
