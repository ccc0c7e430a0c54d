using System.Net;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>One stream that is sent by two paths (ST 2022-7).</summary>
[Parallelizable] // waits for packets
public class TwoPathsTests
{
    private const uint Epoch = 1_000_000;
    private const int BytesPerInstant = 6;

    [Test]
    public void What_one_path_loses_the_other_brings_and_it_is_told()
    {
        IPEndPoint[] targets = [.. Enumerable.Range(0, 2).Select(_ => new IPEndPoint(IPAddress.Loopback, Ports.Free()))];
        using UdpImpairmentRelay relay = UdpImpairmentRelay.Start(
            [.. targets.Select((target, i) => new RelayRoute(
                new IPEndPoint(IPAddress.Loopback, 0), target, new ImpairmentPlan { Loss = 0.1, Seed = 5 + i }))]);
        var options = new RtpCounterOptions { Coding = CounterCoding.Pair24, Epoch = Epoch, PacketsPerStream = 4_000 };
        RtpCounterStream[] copies = [.. targets.Select(target => new RtpCounterStream(target) { Ssrc = 7, FirstChannel = 0 })];
        string[] sections = RtpSdp.Describe(copies, options, "ptp=IEEE1588-2008:00-00-00-FF-FE-00-00-01:0").Split("m=audio");
        string file = Path.Combine(TestFolder.Create("paths"), "array.sdp");
        File.WriteAllText(
            file, $"{sections[0]}a=group:DUP one two\r\nm=audio{sections[1]}a=mid:one\r\nm=audio{sections[2]}a=mid:two\r\n");
        using var run = new CounterRun("sdp", new() { ["location"] = file }, CounterCoding.Pair24, -(long)Epoch);

        run.Source.Start();
        using RtpCounterSender sender = RtpCounterSender.Start(
            [.. copies.Select((copy, i) => copy with { Target = relay.ListenEndPoints[i] })], options);
        Eventually.Is(() => !sender.IsRunning && relay.Log.Total == 8_000, "all packets");
        Eventually.Is(() => run.Ledger is [var c, ..] && c.Pending == 0 && c.Stalled > 0, "the end");

        run.StopAndCheck();
        Assert.That(run.Ledger, Has.Count.EqualTo(2), "one stream of two channels");
        // Lost is what neither path has brought, between the first packet and the last.
        IReadOnlyList<SampleRange> one = relay.Log.LostSamples(0, BytesPerInstant), two = relay.Log.LostSamples(
            1, BytesPerInstant);
        IReadOnlyList<SampleRange> both = SampleRange.Subtract(one, SampleRange.Subtract(one, two));
        long end = Math.Min(relay.Log.SentSamples(0, BytesPerInstant)[^1].End, relay.Log.SentSamples(1, BytesPerInstant)[^1].End);
        SampleRange[] outside = [new(0, run.Start), new(end, long.MaxValue / 4)];
        TestContext.Out.WriteLine($"lost by one {one.Sum(r => r.Length)}, by two {two.Sum(r => r.Length)}, by both "
            + $"{both.Sum(r => r.Length)}: {run.Ledger[0]}");
        Assert.That(
            SampleRange.Subtract(run.Gaps.Of(0, GapReason.Lost), outside), Is.EqualTo(SampleRange.Subtract(both, outside)));
        Assert.That(run.Warnings.Select(
            w => w.Message), Has.Some.StartsWith($"{targets[0]}: ").And.Contains("have not come by this path")
            .And.Some.StartsWith($"{targets[1]}: ").And.Contains("have not come by this path"));
    }
}
