using System.Net;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>Senders that set their clock, or count their packets anew, while others go on.</summary>
public class SenderClockTests
{
    private const uint Epoch = 1_000_000;
    private const int Rate = 48_000;

    private static readonly RtpCounterOptions _options = new() { Coding = CounterCoding.Pair24, Epoch = Epoch };

    private static RtpCounterStream Stream() => new(new IPEndPoint(IPAddress.Loopback, Ports.Free())) { Ssrc = 77 };

    private static CounterRun Run(
        RtpCounterStream[] streams, string clock, CounterCheck check, string jitterBuffer = "50ms") => new(
        GstSource.FromDescription("rtp", new()
        {
            ["streams"] = streams.Select(s => $"udp://{s.Target}"),
            ["clock"] = clock,
            ["jitterBuffer"] = jitterBuffer,
        }), check);

    /// <summary>The jitter buffer goes along with such a step for seconds, so that arrival seems to confirm it.</summary>
    [Test]
    public void A_sender_that_sets_its_clock_stays_where_it_is_and_is_exact_no_more(
        [Values(-0.96, -0.75, -0.5, 0.5, 0.75, 0.96)] double seconds)
    {
        RtpCounterStream[] streams = [Stream(), Stream()];
        using CounterRun run = Run(streams, "auto", new CounterCheck(CounterCoding.Pair24, -(long)Epoch));
        long off = long.MaxValue, seen = 0;
        run.Source.SetCallback(frame =>
        {
            if (!frame.IsComplete) return;
            long own = Index(frame, 2);
            Volatile.Write(ref off, own - Index(frame, 0));
            Interlocked.Increment(ref seen);
        });
        run.Source.Start();
        using RtpCounterSender sender = RtpCounterSender.Start(streams, _options);
        Eventually.Is(() => Interlocked.Read(ref seen) > 100, "a second of both");
        Assert.That(Volatile.Read(ref off), Is.Zero, "in step before");
        Assert.That(run.Source.Alignment.IsExact, "exact before");

        sender.SetClock(1, unchecked(Epoch + (uint)(int)(seconds * Rate)));
        Eventually.Is(() => run.Told<EpochStarted>().Any(), "an epoch");
        long before = Interlocked.Read(ref seen);
        Eventually.Is(() => Interlocked.Read(ref seen) > before + 300, "three seconds more of both");

        run.Source.Stop();
        LedgerAssert.Balances(run.Source);
        TestContext.Out.WriteLine($"off by {off} samples, {run.Told<EpochStarted>().First()}, {run.Ledger[2]}");
        Assert.That(run.Told<EpochStarted>().Select(e => e.Reason), Has.All.Contain("has a sender that set its clock"));
        Assert.That(run.Source.Alignment.Streams.Select(s => s.IsExact), Is.EqualTo(new[] { true, false }));
        Assert.That(Math.Abs(Volatile.Read(ref off)) / (double)Rate, Is.LessThan(
            run.Source.Alignment.Uncertainty), "as far off as it says at most");
        Assert.That(run.Ledger[0].Lost, Is.LessThan(Rate / 2), "the other stream");
    }

    private static long Index(AudioFrame frame, int channel) => CounterSamples.Decode(
        CounterCoding.Pair24,
        CounterSamples.FromFloat(CounterCoding.Pair24, frame.Channel(channel)[0]),
        CounterSamples.FromFloat(CounterCoding.Pair24, frame.Channel(channel + 1)[0])).Index;

    [Test]
    public void A_stream_that_joins_late_loses_less_than_the_jitter_buffer_holds()
    {
        RtpCounterStream[] streams = [Stream(), Stream() with { StartIndex = 2 * Rate }];
        using CounterRun run = Run(streams, "auto", new CounterCheck(CounterCoding.Pair24, -(long)Epoch), "500ms");
        run.Source.Start();
        using RtpCounterSender sender = RtpCounterSender.Start(streams, _options);

        run.WaitFor(Rate, 0, 1, 2, 3);

        run.StopAndCheck();
        TestContext.Out.WriteLine(run.Ledger[2]);
        Assert.That(run.Ledger[2].Late, Is.LessThan(Rate / 3), "333 of 500 ms");
    }

    /// <summary>The jitter buffer would take the numbers in between for lost packets, and those behind for old ones.</summary>
    [Test]
    public void A_sender_that_counts_its_packets_anew_loses_almost_nothing(
        [Values(12_000, 21_000, -1_500, -20_000)] int jump, [Values] bool isNewSource)
    {
        RtpCounterStream[] streams = [Stream() with { FirstSequence = 30_000 }, Stream()];
        using CounterRun run = Run(streams, "auto", new CounterCheck(CounterCoding.Pair24, -(long)Epoch));
        run.Source.Start();
        using RtpCounterSender sender = RtpCounterSender.Start(streams, _options);
        run.WaitFor(Rate, 0, 1, 2, 3);

        long sent = sender.Progress(0).Packets;
        sender.Restart(0, isNewSource ? 78u : 77u, unchecked((ushort)(30_000 + sent + jump)));
        long before = run.Check.Channels[0].Samples;
        run.WaitFor(before + (2 * Rate), 0, 1);

        run.StopAndCheck();
        TestContext.Out.WriteLine(run.Ledger[0]);
        // A frame or two may have gone by while the jitter buffer became sure. What it let through late, on a busy machine, it
        // did not lose.
        long NeverCame(int channel) => run.Ledger[channel].Lost + run.Ledger[channel].Stalled - run.Ledger[channel].Late;
        Assert.That(NeverCame(0), Is.LessThan(Math.Max(0, NeverCame(2)) + (Rate / 20)), run.Ledger[0].ToString());
    }
}
