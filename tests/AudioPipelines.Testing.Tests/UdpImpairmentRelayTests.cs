using System.Net;

namespace AudioPipelines.Testing.Tests;

public class UdpImpairmentRelayTests
{
    private static readonly ImpairmentPlan _badNetwork = new()
    {
        Loss = 0.05,
        Duplicates = 0.05,
        Reordered = 0.1,
        Jitter = TimeSpan.FromMilliseconds(5),
        DuplicateDelay = TimeSpan.FromMilliseconds(3),
    };

    [Test]
    public void The_log_is_what_arrived()
    {
        using var collector = new UdpCollector();
        using UdpImpairmentRelay relay = UdpImpairmentRelay.Start([Route(collector)], new RelayOptions { Plan = _badNetwork });
        Send(relay, packets: 1_000);

        Dictionary<ushort, int> arrived = Arrivals(relay, collector).GroupBy(sequence => sequence).ToDictionary(
            group => group.Key, group => group.Count());
        foreach (RelayedPacket packet in relay.Log.Packets)
        {
            int copies = packet.Outcome switch { RelayOutcome.Forwarded => 1, RelayOutcome.Duplicated => 2, _ => 0 };
            Assert.That(arrived.GetValueOrDefault(packet.Rtp.Sequence), Is.EqualTo(copies), packet.ToString());
        }

        Assert.That(relay.Log.Total, Is.EqualTo(1_000));
        Assert.That(relay.Log.NeverReceived(0), Is.Zero);
        Assert.That(relay.Log.Count(0, RelayOutcome.Lost), Is.InRange(20, 100));
        Assert.That(relay.Log.Count(0, RelayOutcome.Duplicated), Is.InRange(20, 100));
    }

    [Test]
    public void A_packet_is_overtaken_by_as_many_as_the_log_says()
    {
        using var collector = new UdpCollector();
        var plan = new ImpairmentPlan { Reordered = 0.05, ReorderDepth = 5, Jitter = TimeSpan.FromMilliseconds(2) };
        using UdpImpairmentRelay relay = UdpImpairmentRelay.Start([Route(collector)], new RelayOptions { Plan = plan });
        Send(relay, packets: 1_000);

        List<ushort> order = [.. Arrivals(relay, collector)];
        RelayedPacket[] log = [.. relay.Log.Packets];
        foreach (RelayedPacket packet in log.Take(990))
        {
            if (packet.OvertakenBy == 0) continue;
            int place = order.IndexOf(packet.Rtp.Sequence);
            // Those that were held back themselves may come after it all the same.
            int expected = log.Skip((int)packet.Number + 1).Take(packet.OvertakenBy)
                .Count(other => other.OvertakenBy == 0 || other.Number + other.OvertakenBy <= packet.Number + packet.OvertakenBy);
            int overtook = order.Take(place).Count(sequence => sequence > packet.Rtp.Sequence);
            Assert.That(overtook, Is.InRange(expected - 1, packet.OvertakenBy), packet.ToString());
        }
    }

    [Test]
    public void A_second_copy_never_leaves_before_its_packet()
    {
        using var collector = new UdpCollector();
        var plan = new ImpairmentPlan { Duplicates = 0.2, Jitter = TimeSpan.FromMilliseconds(20) };
        using UdpImpairmentRelay relay = UdpImpairmentRelay.Start([Route(collector)], new RelayOptions { Plan = plan });
        Send(relay, packets: 1_000);

        Assert.That(Arrivals(relay, collector).Distinct(), Is.Ordered.And.Exactly(1_000).Items);
    }

    [Test]
    public void Jitter_alone_changes_no_order()
    {
        using var collector = new UdpCollector();
        var plan = new ImpairmentPlan { Delay = TimeSpan.FromMilliseconds(1), Jitter = TimeSpan.FromMilliseconds(20) };
        using UdpImpairmentRelay relay = UdpImpairmentRelay.Start([Route(collector)], new RelayOptions { Plan = plan });
        Send(relay, packets: 300);

        Assert.That(Arrivals(relay, collector), Is.EqualTo(Enumerable.Range(0, 300)));
    }

    [Test]
    public void Lost_samples_are_those_of_the_packets_that_did_not_arrive()
    {
        using var collector = new UdpCollector();
        using UdpImpairmentRelay relay = UdpImpairmentRelay.Start([Route(collector)], new RelayOptions { Plan = _badNetwork });
        Send(relay, packets: 500, epoch: uint.MaxValue - 5_000);

        var arrived = Arrivals(relay, collector).ToHashSet();
        IEnumerable<SampleRange> expected = Enumerable.Range(0, 500).Where(packet => !arrived.Contains((ushort)packet))
            .Select(packet => new SampleRange(uint.MaxValue - 5_000L + (packet * 48), 48));
        Assert.That(relay.Log.LostSamples(0, bytesPerInstant: 6), Is.EqualTo(SampleRange.Merge(expected)));
    }

    [Test]
    public void A_blocked_route_loses_everything_and_another_nothing()
    {
        using UdpCollector first = new(), second = new();
        using UdpImpairmentRelay relay = UdpImpairmentRelay.Start([Route(first), Route(second)]);
        relay.SetBlocked(0, true);
        Send(relay, packets: 50, route: 0);
        Send(relay, packets: 50, route: 1);
        Eventually.Is(() => relay.Log.Total == 100, "all packets");
        relay.Stop();

        Eventually.Is(() => second.Count == 50, "the open route's packets");
        Assert.That(first.Count, Is.Zero);
        Assert.That(relay.Log.Count(0, RelayOutcome.Blocked), Is.EqualTo(50));
    }

    [Test]
    public void Multicast_goes_in_and_out_and_groups_on_one_port_stay_apart()
    {
        const int port = 15_004;
        IPEndPoint[] from =
            [.. Enumerable.Range(1, 4).Select(group => new IPEndPoint(IPAddress.Parse($"239.255.71.{group}"), port))];
        IPEndPoint[] to =
            [.. Enumerable.Range(1, 4).Select(group => new IPEndPoint(IPAddress.Parse($"239.255.72.{group}"), port))];
        UdpCollector[] collectors = [.. to.Select(group => new UdpCollector(group))];
        try
        {
            using UdpImpairmentRelay relay = UdpImpairmentRelay.Start(
                [.. from.Zip(to, (listen, target) => new RelayRoute(listen, target))]);
            using RtpCounterSender sender = RtpCounterSender.Start(
                [.. from.Select(group => new RtpCounterStream(group))], new RtpCounterOptions { PacketsPerStream = 50 });
            Eventually.Is(() => collectors.Min(collector => collector.Count) == 50, "all packets of all groups");
            foreach ((UdpCollector collector, int group) in collectors.Select((collector, group) => (collector, group)))
            {
                Assert.That(
                    collector.Packets.Select(packet => Header(packet).Ssrc).Distinct().Count(), Is.EqualTo(1), $"group {group}");
            }
        }
        finally
        {
            foreach (UdpCollector collector in collectors) collector.Dispose();
        }
    }

    [Test]
    public void What_is_under_way_and_what_is_logged_are_bounded()
    {
        using var collector = new UdpCollector();
        var options = new RelayOptions
        {
            Plan = new ImpairmentPlan { Delay = TimeSpan.FromMinutes(1) },
            MaximumUnderWay = 10,
            MaximumLogged = 15,
        };
        using UdpImpairmentRelay relay = UdpImpairmentRelay.Start([Route(collector)], options);
        Send(relay, packets: 20);
        Eventually.Is(() => relay.Log.Total == 20, "all packets");
        relay.Stop();

        Eventually.Is(() => collector.Count == 10, "what was under way");
        Assert.That(relay.Log.IsComplete, Is.False);
        Assert.That(relay.Log.Packets.Select(packet => packet.Outcome), Has.Exactly(5).EqualTo(RelayOutcome.Overflow));
    }

    [Test]
    public void A_relay_ends_by_itself()
    {
        using var collector = new UdpCollector();
        using UdpImpairmentRelay relay = UdpImpairmentRelay.Start(
            [Route(collector)], new RelayOptions { MaximumDuration = TimeSpan.FromMilliseconds(50) });
        Eventually.Is(() => !relay.IsRunning, "the end");
    }

    private static RelayRoute Route(UdpCollector collector) => new(new IPEndPoint(IPAddress.Loopback, 0), collector.EndPoint);

    private static void Send(UdpImpairmentRelay relay, int packets, int route = 0, uint epoch = 0)
    {
        using RtpCounterSender sender = RtpCounterSender.Start(
            [new RtpCounterStream(relay.ListenEndPoints[route])],
            new RtpCounterOptions { PacketsPerStream = packets, Epoch = epoch });
        Eventually.Is(() => !sender.IsRunning, "all packets sent");
        Assert.That(sender.Refused, Is.Zero);
    }

    /// <summary>The sequence numbers of what arrived once the relay has sent all it had.</summary>
    private static ushort[] Arrivals(UdpImpairmentRelay relay, UdpCollector collector)
    {
        relay.Stop();
        Assert.That(relay.Refused, Is.Zero);
        int copies = relay.Log.Packets.Sum(
            packet => packet.Outcome switch { RelayOutcome.Forwarded => 1, RelayOutcome.Duplicated => 2, _ => 0 });
        Eventually.Is(() => collector.Count >= copies, "every packet that was sent on");
        Assert.That(collector.Count, Is.EqualTo(copies));
        return [.. collector.Packets.Select(packet => Header(packet).Sequence)];
    }

    private static RtpHeader Header(byte[] packet)
    {
        Assert.That(RtpHeader.TryRead(packet, out RtpHeader header, out _));
        return header;
    }
}
