using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>What the ledger and the frames say is lost, compared with the relay's log.</summary>
public class BadNetworkTests
{
    private const int Packets = 10_000;
    private const int SamplesPerPacket = 48;
    private const int Latency = 50;

    /// <summary>1 % loss, 1 % twice, 5 % overtaken by up to 5 packets, jitter up to the jitter buffer's latency less 10 ms.</summary>
    private static readonly ImpairmentPlan _bad = new()
    {
        Loss = 0.01,
        Duplicates = 0.01,
        DuplicateDelay = TimeSpan.FromMilliseconds(5),
        Reordered = 0.05,
        ReorderDepth = 5,
        Jitter = TimeSpan.FromMilliseconds(Latency - 10),
    };

    private static ImpairmentPlan[] Plans => [.. Enumerable.Range(1, 4).Select(seed => _bad with { Seed = seed })];

    [Test]
    public void What_is_lost_is_exactly_what_the_network_lost()
    {
        using var streams = new RelayedStreams(Plans, Packets);
        streams.OpenPreset(Latency);

        streams.SendAll();

        AssertLossesAreTheNetworks(streams);
        for (int channel = 0; channel < 2 * streams.Streams; channel++)
        {
            // The jitter buffer lets every packet through once.
            ChannelLedger ledger = streams.Run.Ledger[channel];
            Assert.That((ledger.Received, ledger.Duplicate, ledger.Late), Is.EqualTo((streams.Sent(channel / 2).Sum(r => r.Length), 0L, 0L)), ledger.ToString());
        }
    }

    [Test]
    public void Without_a_jitter_buffer_nothing_else_is_lost_and_every_second_copy_is_counted()
    {
        using var streams = new RelayedStreams(Plans, Packets);
        streams.OpenBare(latency: TimeSpan.FromSeconds(1));

        streams.SendAll();

        AssertLossesAreTheNetworks(streams);
        for (int channel = 0; channel < 2 * streams.Streams; channel++)
        {
            ChannelLedger ledger = streams.Run.Ledger[channel];
            long copies = streams.Relay.Log.Count(channel / 2, RelayOutcome.Duplicated) * SamplesPerPacket;
            // A copy that comes after its frame is late.
            Assert.That(ledger.Duplicate + ledger.Late, Is.EqualTo(copies), ledger.ToString());
            Assert.That(ledger.Received, Is.EqualTo(streams.Sent(channel / 2).Sum(r => r.Length) + copies), ledger.ToString());
        }
    }

    private static void AssertLossesAreTheNetworks(RelayedStreams streams)
    {
        Assert.That(streams.Run.Check.Faults, Is.Zero, streams.Run.Check.ToString());
        for (int stream = 0; stream < streams.Streams; stream++)
        {
            RelayLog log = streams.Relay.Log;
            IReadOnlyList<SampleRange> lost = streams.Lost(stream);
            ChannelLedger ledger = streams.Run.Ledger[2 * stream];
            long afterTheEnd = streams.Run.Gaps.Of(2 * stream, GapReason.Lost).Sum(r => r.Length) - streams.Gaps(2 * stream, GapReason.Lost).Sum(r => r.Length);
            TestContext.Out.WriteLine(
                $"stream {stream}: {log.OfRoute(stream).Count()} packets, {log.Count(stream, RelayOutcome.Lost)} lost, {log.Count(stream, RelayOutcome.Duplicated)} twice,"
                + $" {log.OfRoute(stream).Count(p => p.OvertakenBy > 0)} overtaken; lost samples: log {lost.Sum(r => r.Length)} in {lost.Count} runs,"
                + $" ledger {ledger.Lost - afterTheEnd} and {afterTheEnd} after the end; misplaced {streams.Run.Check.Channels[2 * stream].Misplaced}");
            foreach (int channel in new[] { 2 * stream, (2 * stream) + 1 })
            {
                Assert.That(streams.Gaps(channel, GapReason.Lost), Is.EqualTo(lost), $"channel {channel}");
                Assert.That(streams.Gaps(channel, Enum.GetValues<GapReason>()), Is.EqualTo(lost), $"channel {channel}");
                Assert.That(streams.Run.Ledger[channel].Lost, Is.EqualTo(lost.Sum(r => r.Length) + afterTheEnd), $"channel {channel}");
            }
        }
    }
}
