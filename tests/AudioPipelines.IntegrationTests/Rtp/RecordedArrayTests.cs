using System.Diagnostics;
using System.Globalization;
using AudioPipelines.IntegrationTests.Recording;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>An array of sixteen channels whose network loses packets: its recording is replayed as it was delivered.</summary>
public class RecordedArrayTests
{
    private const int Streams = 8;

    /// <summary>Recorder, relay and checks share the machine with other tests: a packet that comes later is lost for
    /// good.</summary>
    private const int JitterBuffer = 500; // ms

    /// <summary>How many minutes the long test takes.</summary>
    private const string Minutes = "AUDIOPIPELINES_LONG_MINUTES";

    [TestCase("wav", SampleType.F32, false)]
    [TestCase("flac", SampleType.S32, true)] // a FLAC file holds eight channels
    public Task Sixteen_channels_that_lose_packets_are_replayed_as_they_were_delivered(
        string encoding, SampleType type, bool perChannel) => Follow(TimeSpan.FromSeconds(4), encoding, type, perChannel);

    [Explicit("takes ten minutes"), Category("Long")]
    [Test]
    public Task Ten_minutes_of_sixteen_channels_that_lose_packets_are_replayed_as_they_were_delivered() => Follow(
        TimeSpan.FromMinutes(double.Parse(
            Environment.GetEnvironmentVariable(Minutes) ?? "10", CultureInfo.InvariantCulture)),
        "wav", SampleType.F32, perChannel: false);

    private static async Task Follow(TimeSpan length, string encoding, SampleType type, bool perChannel)
    {
        ImpairmentPlan[] losses =
            [.. Enumerable.Range(1, Streams).Select(seed => new ImpairmentPlan { Seed = seed, Loss = 0.01 })];
        string folder = TestFolder.Create("array");
        var delivered = new List<FrameFacts>();
        using var streams = new RelayedStreams(losses, (long)length.TotalMilliseconds);
        streams.OpenPreset(
            JitterBuffer,
            plan => plan with
            {
                SampleType = type,
                Recording = new RecordingPlan(folder)
                {
                    Encoding = encoding,
                    PerChannel = perChannel,
                    SegmentLength = length / 4.1,
                },
            },
            frame => delivered.Add(FrameFacts.Of(frame)));
        streams.SendAll();
        Assert.That(streams.Run.Check.Faults, Is.Zero, streams.Run.Check.ToString());

        var elapsed = Stopwatch.StartNew();
        Replayed replayed = await Replayed.PlayAsync(folder);
        TestContext.Out.WriteLine(
            $"{delivered.Count} frames, {delivered.Count(frame => frame.Gaps.Length > 0)} of them with gaps, "
            + $"{streams.Run.Source.Ledger.Total.Lost} samples lost; replayed at "
            + $"{delivered.Sum(frame => frame.Samples) / 48_000d / elapsed.Elapsed.TotalSeconds:0} times real time, each hashed");

        Assert.That(replayed.Frames, Is.EqualTo(delivered));
        Assert.That(Gaps(replayed.Events), Is.EqualTo(Gaps(streams.Run.Told<GapEnded>())));
        Assert.That(Epochs(replayed.Events), Is.EqualTo(Epochs(streams.Run.Told<EpochStarted>())));
        Assert.That(Accounts(replayed.Ledger), Is.EqualTo(Accounts(streams.Run.Source.Ledger)));
        Assert.That(replayed.Warnings, Is.Empty);
        AssertLossesAreReplayed(streams, replayed);
    }

    /// <summary>What the relay's log says is lost is a gap of the replay.</summary>
    private static void AssertLossesAreReplayed(RelayedStreams streams, Replayed replayed)
    {
        for (int channel = 0; channel < 2 * Streams; channel++)
        {
            IReadOnlyList<SampleRange> lost = streams.Lost(channel / 2);
            IReadOnlyList<SampleRange> gaps = SampleRange.Merge(
                replayed.Events.OfType<GapEnded>().Where(gap => gap.Channel == channel) // a stall may be longer, and hide it
                    .Select(gap => new SampleRange(gap.Start, gap.Length)));
            Assert.That(lost, Is.Not.Empty);
            Assert.That(SampleRange.Subtract(lost, gaps), Is.Empty, $"channel {channel}");
        }
    }

    /// <summary>Channel by channel: gaps of several channels that end in one frame are told in no certain order.</summary>
    private static IEnumerable<GapEnded> Gaps(IEnumerable<AudioSourceEvent> events) =>
        events.OfType<GapEnded>().OrderBy(gap => gap.Epoch).ThenBy(gap => gap.Channel).ThenBy(gap => gap.Start);

    private static IEnumerable<(int, long, string, long)> Epochs(IEnumerable<AudioSourceEvent> events) =>
        events.OfType<EpochStarted>().Select(begun => (begun.Epoch, begun.SampleIndex, begun.Reason, begun.Outage));

    private static IEnumerable<(long, long, long, long, long)> Accounts(Ledger ledger) => ledger.Channels.Select(
        channel => (channel.Delivered, channel.Lost, channel.NotStarted, channel.Stalled, channel.Ended));
}
