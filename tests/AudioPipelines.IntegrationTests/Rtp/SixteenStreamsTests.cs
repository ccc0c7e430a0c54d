using System.Diagnostics;
using System.Globalization;
using System.Net;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>Sixteen stereo streams of 1 ms packets on one clock: 32 channels.</summary>
/// <remarks>They keep a processor busy. Where another program takes it, packets come late or are dropped before this library sees
/// them; a false gap is told from those by counting. Each sample that was sent is in a frame, or was counted as late, or was lost
/// on its way; and none is given up before its frame is due.</remarks>
[Parallelizable] // beside the other tests that take minutes and do not measure this process
public class SixteenStreamsTests
{
    private const int Streams = 16;
    private const uint Epoch = 1_000_000;

    /// <summary>Sender, receivers and checks share two processors with other tests here: what comes 50 ms late, the preset's
    /// latency, is lost for good.</summary>
    private const int LatencyMilliseconds = 400;

    /// <summary>How many minutes the long test takes at each rate.</summary>
    private const string Minutes = "AUDIOPIPELINES_LONG_MINUTES";

    [TestCase(44_100)]
    [TestCase(48_000)]
    public void Streams_that_start_at_random_are_in_step_for_twenty_seconds_without_a_false_gap(int rate) =>
        AssertInStep(rate, TimeSpan.FromSeconds(20));

    [Explicit("takes half an hour for each rate"), Category("Long")]
    [TestCase(44_100)]
    [TestCase(48_000)]
    public void Streams_that_start_at_random_are_in_step_for_half_an_hour_without_a_false_gap(int rate) => AssertInStep(
        rate, TimeSpan.FromMinutes(
            double.Parse(Environment.GetEnvironmentVariable(Minutes) ?? "30", CultureInfo.InvariantCulture)));

    private static void AssertInStep(int rate, TimeSpan duration)
    {
        RtpCounterStream[] streams = StreamsOf(rate);
        var options = new RtpCounterOptions
        {
            SampleRate = rate,
            Coding = CounterCoding.Pair24,
            Epoch = Epoch,
            MaximumDuration = duration * 4
        };
        RtpCounterSender? sender = null;
        var early = new GapLog();
        using var run = new CounterRun(
            "rtp",
            new()
            {
                ["streams"] = streams.Select(
                s => $"udp://{s.Target}"),
                ["rate"] = rate,
                ["clock"] = "shared",
                ["jitterBuffer"] = TimeSpan.FromMilliseconds(LatencyMilliseconds)
            },
            options.Coding,
            offset: -(long)Epoch)
        {
            OnFrame = frame =>
            {
                long due = frame.SampleIndex + frame.SamplesPerChannel + ((long)LatencyMilliseconds * rate / 1000);
                if (!frame.IsComplete && Volatile.Read(ref sender) is { } now && now.CurrentIndex + Epoch < due) early.Add(frame);
            },
        };
        TimeSpan processorBefore = Process.GetCurrentProcess().TotalProcessorTime;
        var elapsed = Stopwatch.StartNew();

        run.Source.Start();
        sender = RtpCounterSender.Start(streams, options);
        using RtpCounterSender disposed = sender;
        run.WaitFor((long)(duration.TotalSeconds * rate), duration * 4, [.. Enumerable.Range(0, 2 * Streams)]);
        sender.Stop();
        long[] sent = [.. Enumerable.Range(0, Streams).Select(s => sender.Progress(s).NextIndex - streams[s].StartIndex)];
        long[] lost = new long[Streams]; // samples that this library never saw
        long known = 0; // of them, those of which is known who dropped them
        Eventually.Is(
            () =>
            {
                known = 0;
                for (int s = 0; s < Streams; s++)
                {
                    known += PacketLosses.Known(run.Source, streams[s].Target.Port) * options.SamplesPerPacket;
                    lost[s] = sent[s] - (PacketLosses.LetThrough(run.Source, streams[s].Target.Port) * options.SamplesPerPacket);
                }

                return (known > 0 || lost.Sum() == 0) && Enumerable.Range(0, Streams).All(
                    s => run.Ledger[2 * s] is { Pending: 0 } channel && channel.Received + lost[s] == sent[s]);
            },
            "each packet that was sent is received, dropped by the kernel or dropped by the jitter buffer");
        run.Source.Stop();

        Print(run, lost.Sum(), (Process.GetCurrentProcess().TotalProcessorTime - processorBefore) / elapsed.Elapsed);
        run.StopAndCheck();
        Assert.That(sender.Refused, Is.Zero, "packets that were never sent");
        Assert.That(lost.Sum(), Is.GreaterThanOrEqualTo(known), "what was dropped was not received");
        if (lost.Sum() == 0) Assert.That(run.Warnings.Select(w => w.Message), Is.Empty);
        Assert.That(run.Ledger.Select(c => (c.Duplicate, c.Overflow)), Is.All.EqualTo((0L, 0L)));
        Assert.Multiple(() =>
        {
            for (int channel = 0; channel < 2 * Streams; channel++)
            {
                var whole = new SampleRange(streams[channel / 2].StartIndex + Epoch, sent[channel / 2]);
                long missing = Within(run.Gaps.Of(channel, Enum.GetValues<GapReason>()), whole);
                Assert.That(missing, Is.EqualTo(
                    run.Ledger[channel].Late + lost[channel / 2]), $"channel {channel}: gaps are what came late or never");
                Assert.That(
                    Within(early.Of(channel, GapReason.Lost), whole), Is.LessThanOrEqualTo(
                        lost[channel / 2]), $"channel {channel}: given up before it was due");
            }
        });
    }

    /// <summary>How many samples of some ranges lie in another one.</summary>
    private static long Within(IReadOnlyList<SampleRange> ranges, SampleRange whole) =>
        ranges.Sum(range => Math.Max(0, Math.Min(range.End, whole.End) - Math.Max(range.Start, whole.Start)));

    /// <summary>The same random starts every time, within a second of each other.</summary>
    private static RtpCounterStream[] StreamsOf(int rate)
    {
        var random = new Random(rate);
        return [.. Enumerable.Range(0, Streams).Select(
            _ => new RtpCounterStream(new IPEndPoint(IPAddress.Loopback, Ports.Free())) { StartIndex = random.Next(rate) })];
    }

    private static void Print(CounterRun run, long lost, double processors)
    {
        ChannelLedger total = run.Source.Ledger.Total;
        TestContext.Out.WriteLine(
            $"{run.Source.Format!.SampleRate} Hz, {run.Ledger.Count} channels, {run.Check.Frames} frames: {total.Delivered} "
            + $"samples delivered,"
            + $" {run.Check.Channels.Sum(c => c.Misplaced)} misplaced, {total.Lost} lost ({2 * lost} never came), "
            + $"{total.Stalled} stalled, {total.Duplicate} duplicate;"
            + $" at the start {total.NotStarted} not started, {total.Late} late; {processors:0.00} processors busy, sender and "
            + $"checks included");
    }
}
