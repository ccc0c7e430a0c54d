using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>What comes too late: for the jitter buffer, which drops it, or for its frame.</summary>
public class LateTests
{
    private const int Packets = 5_000;
    private const int SamplesPerPacket = 48;

    /// <summary>2 % overtaken by up to so many packets of 1 ms, besides loss and second copies.</summary>
    private static ImpairmentPlan Overtaken(int seed, int depth) => new()
    {
        Seed = seed,
        Loss = 0.01,
        Duplicates = 0.01,
        DuplicateDelay = TimeSpan.FromMilliseconds(depth),
        Reordered = 0.02,
        ReorderDepth = depth,
    };

    [Test]
    public void What_comes_too_late_for_the_jitter_buffer_is_lost_once()
    {
        using var streams = new RelayedStreams([Overtaken(1, 190), Overtaken(2, 190)], Packets); // 200 would be a restart
        streams.OpenPreset(jitterBuffer: 120); // not less: a busy machine must lose nothing of what comes in order

        streams.SendAll();

        AssertEachInOnePlace(streams);
        Assert.That(streams.Run.Ledger.Select(c => c.Duplicate), Is.All.Zero);
    }

    /// <summary>Without a jitter buffer, what is overtaken by a packet of the next frame is late whatever the latency.</summary>
    [Test]
    public void What_comes_too_late_for_its_frame_is_counted_once_as_late()
    {
        using var streams = new RelayedStreams([Overtaken(1, 300), Overtaken(2, 300)], Packets);
        streams.OpenBare(latency: TimeSpan.FromSeconds(1));

        streams.SendAll();

        AssertEachInOnePlace(streams);
        for (int channel = 0; channel < 4; channel++)
        {
            ChannelLedger ledger = streams.Run.Ledger[channel];
            long copies = streams.Relay.Log.Count(channel / 2, RelayOutcome.Duplicated) * SamplesPerPacket;
            Assert.That(ledger.Received, Is.EqualTo(
                streams.Sent(channel / 2).Sum(r => r.Length) + copies), "nothing but the frames drops anything here");
            Assert.That(ledger.Late, Is.Positive);
        }
    }

    [Test]
    public void A_stream_that_is_always_too_late_is_late_to_the_last_sample_and_holds_nobody()
    {
        using var streams = new RelayedStreams([ImpairmentPlan.None, new() { Delay = TimeSpan.FromSeconds(2) }], Packets);
        streams.OpenBare(latency: TimeSpan.FromMilliseconds(500));

        streams.Start();
        Eventually.Is(
            () => streams.Run.Ledger is [_, _, var last, ..] && last.Received == Packets * SamplesPerPacket, "the last packet");
        streams.Finish();

        ChannelLedger late = streams.Run.Ledger[2], good = streams.Run.Ledger[0];
        TestContext.Out.WriteLine($"late: {late}\nin time: {good}");
        Assert.That(streams.Run.Check.Faults, Is.Zero, streams.Run.Check.ToString());
        Assert.That((late.Late + late.Trimmed, late.Delivered), Is.EqualTo((Packets * SamplesPerPacket, 0L)));
        Assert.That(streams.Gaps(0, Enum.GetValues<GapReason>()), Is.Empty, "the other stream");
    }

    [Test]
    public void A_stream_that_always_lags_is_back_in_step_after_an_outage()
    {
        using var streams = new RelayedStreams([ImpairmentPlan.None, new() { Delay = TimeSpan.FromMilliseconds(60) }]);
        streams.OpenBare(latency: TimeSpan.FromMilliseconds(500));
        streams.Start();
        streams.Run.WaitFor(48_000, 0, 1, 2, 3);

        streams.Relay.SetBlocked(1, true);
        Eventually.Is(() => streams.Run.Ledger[2].Stalled > 24_000, "the outage to show");
        streams.Relay.SetBlocked(1, false);
        streams.Run.WaitFor(streams.Run.Check.Channels[2].Samples + 96_000, 2, 3);
        streams.Finish();

        TestContext.Out.WriteLine($"{streams.Run.Ledger[2]}");
        Assert.That(streams.Run.Check.Faults, Is.Zero, streams.Run.Check.ToString());
        Assert.That(streams.Gaps(2, GapReason.Lost, GapReason.Stalled), Has.Count.EqualTo(1), "one outage, and nothing after it");
    }

    /// <summary>What was lost is a gap. A gap is what was lost or overtaken. What was sent is delivered or in a gap.</summary>
    private static void AssertEachInOnePlace(RelayedStreams streams)
    {
        Assert.That(streams.Run.Check.Faults, Is.Zero, streams.Run.Check.ToString());
        for (int channel = 0; channel < 2 * streams.Streams; channel++)
        {
            int stream = channel / 2;
            ChannelLedger ledger = streams.Run.Ledger[channel];
            IReadOnlyList<SampleRange> gaps = streams.Gaps(channel, Enum.GetValues<GapReason>()), lost = streams.Lost(stream);
            long tooLate = gaps.Sum(r => r.Length) - lost.Sum(r => r.Length);
            TestContext.Out.WriteLine(
                $"channel {channel}: {lost.Sum(r => r.Length)} samples lost in the network, "
                + $"{streams.Overtaken(stream).Sum(r => r.Length)} overtaken, of them {tooLate}"
                + $" too late; received {ledger.Received}, delivered {ledger.Delivered}, late {ledger.Late}, duplicate "
                + $"{ledger.Duplicate}");
            Assert.That(tooLate, Is.Positive);
            Assert.That(SampleRange.Subtract(lost, gaps), Is.Empty, "lost, but no gap");
            Assert.That(SampleRange.Subtract(
                SampleRange.Subtract(gaps, lost), streams.Overtaken(stream)), Is.Empty, "a gap though it came in order");
            Assert.That(ledger.Delivered, Is.EqualTo(streams.SentForFrames(stream) - tooLate), ledger.ToString());
        }
    }
}
