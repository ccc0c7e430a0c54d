using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>What the ledger and the frames say is lost, compared with the relay's log.</summary>
public class BadNetworkTests
{
    private const int Packets = 10_000;

    /// <summary>1 % loss, 1 % twice, 5 % overtaken by up to 5 packets, jitter.</summary>
    private static ImpairmentPlan[] Plans(int jitter) =>
    [
        .. Enumerable.Range(1, 4).Select(seed => new ImpairmentPlan
        {
            Seed = seed,
            Loss = 0.01,
            Duplicates = 0.01,
            DuplicateDelay = TimeSpan.FromMilliseconds(5),
            Reordered = 0.05,
            ReorderDepth = 5,
            Jitter = TimeSpan.FromMilliseconds(jitter),
        }),
    ];

    [TestCase(1_000, 150)] // 850 ms, so that a busy machine loses hardly anything
    [TestCase(
        50, 40, Explicit = true, Reason = "a packet is lost for good where the machine makes it 5 ms late", Category = "Long")]
    public void What_is_lost_is_exactly_what_the_network_lost(int latency, int jitter)
    {
        using var streams = new RelayedStreams(Plans(jitter), Packets);
        streams.OpenPreset(latency);

        streams.SendAll();

        AssertLossesAreTheNetworks(streams);
        for (int channel = 0; channel < 2 * streams.Streams; channel++)
        {
            // The jitter buffer lets every packet through once.
            ChannelLedger ledger = streams.Run.Ledger[channel];
            long all = streams.SentForFrames(channel / 2);
            Assert.That(ledger.Duplicate, Is.Zero, ledger.ToString());
            Assert.That(ledger.Delivered, Is.InRange(all - streams.Starved(channel / 2), all), ledger.ToString());
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
            long starved = streams.Starved(stream);
            long afterTheEnd = streams.Run.Gaps.Of(2 * stream, GapReason.Lost).Sum(
                r => r.Length) - streams.Gaps(2 * stream, GapReason.Lost).Sum(r => r.Length);
            TestContext.Out.WriteLine(
                $"stream {stream}: {log.OfRoute(stream).Count()} packets, {log.Count(stream, RelayOutcome.Lost)} lost, "
                + $"{log.Count(stream, RelayOutcome.Duplicated)} twice,"
                + $" {log.OfRoute(stream).Count(p => p.OvertakenBy > 0)} overtaken; lost samples: log "
                + $"{lost.Sum(r => r.Length)} in {lost.Count} runs,"
                + $" ledger {ledger.Lost - afterTheEnd} and {afterTheEnd} after the end; misplaced "
                + $"{streams.Run.Check.Channels[2 * stream].Misplaced}; starved {starved}");
            long[] more = [.. SampleRange.Subtract(streams.Gaps(2 * stream, GapReason.Lost), lost).Select(r => r.Start)];
            string fates = string.Join('\n', log.OfRoute(stream).Where(p => more.Contains(p.Rtp.Timestamp)));
            foreach (int channel in new[] { 2 * stream, (2 * stream) + 1 })
            {
                // Range by range the same, unless the machine was too busy to receive what was sent.
                IReadOnlyList<SampleRange> gaps = streams.Gaps(channel, Enum.GetValues<GapReason>());
                Assert.That(SampleRange.Subtract(lost, gaps), Is.Empty, $"channel {channel}: lost, but no gap");
                Assert.That(
                    gaps.Sum(r => r.Length) - lost.Sum(r => r.Length), Is.InRange(0, starved),
                    $"channel {channel}; the log says of what else is missing: {fates}");
                if (starved == 0)
                {
                    Assert.That(streams.Gaps(channel, GapReason.Lost), Is.EqualTo(lost), $"channel {channel}");
                    Assert.That(
                        streams.Run.Ledger[channel].Lost, Is.EqualTo(lost.Sum(r => r.Length) + afterTheEnd),
                        $"channel {channel}");
                }
            }
        }
    }
}
