using System.Net;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>Timestamps that wrap, and senders that start again.</summary>
[Parallelizable] // waits for packets
public class TimestampTests
{
    private const uint NewSender = 0x12345678;

    private static RtpCounterStream Stream() => new(new IPEndPoint(IPAddress.Loopback, Ports.Free()));

    private static CounterRun Run(
        IEnumerable<RtpCounterStream> streams, RtpCounterOptions options, string clock, long? offset) => new(
        "rtp",
        new() { ["streams"] = streams.Select(s => $"udp://{s.Target}"), ["rate"] = options.SampleRate, ["clock"] = clock },
        options.Coding,
        offset);

    [Test]
    public void A_timestamp_that_wraps_is_not_noticed(
        [Values(44_100, 48_000)] int rate, [Values("shared", "auto", "none")] string clock)
    {
        RtpCounterStream[] streams = [Stream(), Stream() with { StartIndex = 1_017 }];
        var options =
            new RtpCounterOptions { SampleRate = rate, Coding = CounterCoding.Pair24, Epoch = (uint)((1L << 32) - rate) };
        bool isShared = clock != "none";
        if (!isShared) streams = [streams[0]]; // each is where its arrival says
        using CounterRun run = Run(streams, options, clock, isShared ? -options.Epoch : null);

        run.Source.Start();
        using RtpCounterSender sender = RtpCounterSender.Start(streams, options);
        run.WaitFor(3L * rate, [.. Enumerable.Range(0, 2 * streams.Length)]);

        run.StopAndCheck();
        if (isShared) Assert.That(run.End, Is.GreaterThan(1L << 32));
        Assert.That(run.Told<EpochStarted>(), Is.Empty);
        Assert.That(run.Check.Offsets, Has.Count.EqualTo(1));
        Assert.That(run.Ledger.Select(c => (c.Lost, c.Stalled, c.Duplicate)), Is.All.EqualTo((0L, 0L, 0L)), "false gaps");
    }

    [Test]
    public void A_sender_that_starts_again_begins_one_epoch_and_what_is_missing_is_flagged([Values] bool withAnOutage)
    {
        RtpCounterStream[] streams = [Stream(), Stream() with { StartIndex = 17 }];
        var options = new RtpCounterOptions { Coding = CounterCoding.Pair24, Epoch = 1_000_000 };
        using CounterRun run = Run(streams, options, "shared", -options.Epoch);
        run.Source.Start();
        using RtpCounterSender sender = RtpCounterSender.Start(streams, options);
        run.WaitFor(48_000, 0, 1, 2, 3);

        if (withAnOutage)
        {
            sender.Pause(1);
            Eventually.Is(() => run.Ledger[2].Stalled > 24_000, "the outage to show");
        }

        sender.Restart(1, NewSender, sequence: 30_000);
        long before = run.Check.Channels[2].Samples;
        run.WaitFor(before + 96_000, 2, 3);
        sender.Stop();
        AssertAccountedFor(run, sender, streams, options.Epoch);
        Assert.That(run.Gaps.Of(0, GapReason.Lost).Where(
            r => r.Start < sender.Progress(0).NextIndex + options.Epoch), Is.Empty, "the other stream");
    }

    [Test]
    public void A_sender_that_starts_again_with_another_timestamp_begins_one_epoch()
    {
        RtpCounterStream[] streams = [Stream()];
        var options = new RtpCounterOptions { Coding = CounterCoding.Pair24, Epoch = 1_000_000 };
        using CounterRun run = Run(streams, options, "auto", null);
        var other = new CounterCheck(options.Coding);
        int framesOfOther = 0;
        run.Source.SetCallback(frame =>
        {
            // The new mapping begins inside the first frame of its epoch.
            if (frame.Epoch == 0) run.Check.Add(frame);
            else if (framesOfOther++ > 0) other.Add(frame);
        });
        run.Source.Start();
        using RtpCounterSender sender = RtpCounterSender.Start(streams, options);
        run.WaitFor(48_000, 0, 1);

        sender.Restart(0, NewSender, sequence: 30_000, epoch: 3_000_000_000);
        Eventually.Is(() => other.Channels is [var left, ..] && left.Samples > 96_000, "two seconds of the other sender");

        run.StopAndCheck();
        TestContext.Out.WriteLine($"{run.Told<EpochStarted>().FirstOrDefault()}, {run.Ledger[0]}");
        Assert.That(other.Faults, Is.Zero, other.ToString());
        Assert.That(run.Told<EpochStarted>().Select(e => e.Epoch), Is.EqualTo(new[] { 1 }));
    }

    private static void AssertAccountedFor(CounterRun run, RtpCounterSender sender, RtpCounterStream[] streams, uint epoch)
    {
        Eventually.Is(() => run.Ledger.All(c => c.Pending == 0 && c.Stalled > 0)
            && run.End > sender.Progress(1).NextIndex + epoch, "all frames");
        run.StopAndCheck();
        EpochStarted[] epochs = [.. run.Told<EpochStarted>()];
        Assert.That(epochs.Select(e => e.Epoch), Is.EqualTo(new[] { 1 }));
        TestContext.Out.WriteLine($"{epochs[0]}");
        for (int channel = 0; channel < 4; channel++)
        {
            (long packets, long next) = sender.Progress(channel / 2);
            ChannelLedger ledger = run.Ledger[channel];
            // All that was sent is there, counted, or in a gap; and nothing more than that is in gaps.
            long span = next - streams[channel / 2].StartIndex;
            SampleRange all = new(streams[channel / 2].StartIndex + epoch, span);
            long inGaps = Covered(run.Gaps.Of(channel, Enum.GetValues<GapReason>()), all);
            TestContext.Out.WriteLine(
                $"channel {channel}: {packets * 48} sent over {span}, {ledger.Received} received, {inGaps} in gaps, "
                + $"{ledger.Trimmed} trimmed, {ledger.Late} late");
            Assert.That(ledger.Delivered + ledger.Trimmed + inGaps, Is.EqualTo(span), ledger.ToString());
            Assert.That(ledger.Received, Is.EqualTo(packets * 48), ledger.ToString());
        }
    }

    private static long Covered(IReadOnlyList<SampleRange> ranges, SampleRange within) =>
        within.Length - SampleRange.Subtract([within], ranges).Sum(r => r.Length);
}
