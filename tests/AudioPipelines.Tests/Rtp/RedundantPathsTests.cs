using AudioPipelines.Pipelines;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Rtp;

public class RedundantPathsTests
{
    [Test]
    public void Each_packet_passes_once_and_each_path_counts_what_it_lacks()
    {
        // Whether a packet comes by each path, and how much later by the second.
        Gen<(ushort First, uint Timestamp, (bool ByFirst, bool BySecond)[] Packets, int Behind)> schedules =
            from first in Gen.Choose(0, ushort.MaxValue)
            from timestamp in Gen.Choose(int.MinValue, int.MaxValue)
            from packets in (from a in Gen.Choose(1, 10) from b in Gen.Choose(1, 10) select (a > 1, b > 1)).ArrayOf(400)
            from behind in Gen.Choose(-100, 100)
            select ((ushort)first, unchecked((uint)timestamp), packets, behind);

        Prop.ForAll(schedules.ToArbitrary(), schedule =>
        {
            var paths = new RedundantPaths();
            var passed = new int[schedule.Packets.Length];
            IEnumerable<(int Time, int Path, int Number)> arrivals = schedule.Packets.SelectMany((packet,
                number) => new (int Time, int Path, int Number, bool Comes)[]
            {
                (number, 0, number, packet.ByFirst),
                (number + schedule.Behind, 1, number, packet.BySecond),
            }).Where(a => a.Comes).Select(a => (a.Time, a.Path, a.Number)).OrderBy(a => a.Time);
            foreach ((int time, int path, int number) in arrivals)
            {
                if (paths.Take(path, unchecked((ushort)(schedule.First + number)),
                    unchecked(schedule.Timestamp + (uint)(number * 48)), time)) passed[number]++;
            }

            bool isOnce = passed.Zip(schedule.Packets).All(p => p.First == (p.Second.ByFirst || p.Second.BySecond ? 1 : 0));
            return isOnce && paths.Missing(0) == Lacking([.. schedule.Packets.Select(p => p.ByFirst)])
                && paths.Missing(1) == Lacking([.. schedule.Packets.Select(p => p.BySecond)]);
        }).Check(Config.QuickThrowOnFailure);
    }

    [Test]
    public void A_path_that_brings_nothing_is_silent_after_a_second()
    {
        var paths = new RedundantPaths();
        paths.Take(0, 1, 0, 10_000);

        Assert.That(
            (paths.IsSilent(1, 11_000), paths.IsSilent(1, 11_001), paths.IsSilent(0, 10_500)), Is.EqualTo((false, true, false)));
    }

    /// <summary>What lies before the first packet of a path, or after its last, cannot be known.</summary>
    private static int Lacking(bool[] came)
    {
        int first = Array.IndexOf(came, true), last = Array.LastIndexOf(came, true);
        return first < 0 ? 0 : came[first..last].Count(c => !c);
    }
}
