using System.Diagnostics;
using System.Globalization;
using System.Net;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>Sixteen stereo streams of 1 ms packets on one clock: 32 channels.</summary>
[Parallelizable] // beside the other tests that take minutes and do not measure this process
public class SixteenStreamsTests
{
    private const int Streams = 16;
    private const uint Epoch = 1_000_000;

    /// <summary>Sender, receivers and checks share two processors with other tests here: what comes 50 ms late, the preset's latency, is
    /// lost for good.</summary>
    private const int LatencyMilliseconds = 400;

    /// <summary>How many minutes the long test takes at each rate.</summary>
    private const string Minutes = "AUDIOPIPELINES_LONG_MINUTES";

    [TestCase(44_100)]
    [TestCase(48_000)]
    public void Streams_that_start_at_random_are_in_step_for_a_minute_without_a_false_gap(int rate) => AssertInStep(rate, TimeSpan.FromMinutes(1));

    [Explicit("takes half an hour for each rate"), Category("Long")]
    [TestCase(44_100)]
    [TestCase(48_000)]
    public void Streams_that_start_at_random_are_in_step_for_half_an_hour_without_a_false_gap(int rate) => AssertInStep(
        rate, TimeSpan.FromMinutes(double.Parse(Environment.GetEnvironmentVariable(Minutes) ?? "30", CultureInfo.InvariantCulture)));

    private static void AssertInStep(int rate, TimeSpan duration)
    {
        RtpCounterStream[] streams = StreamsOf(rate);
        var options = new RtpCounterOptions { SampleRate = rate, Coding = CounterCoding.Pair24, Epoch = Epoch, MaximumDuration = duration * 2 };
        using var run = new CounterRun(
            "rtp",
            new() { ["streams"] = streams.Select(s => $"udp://{s.Target}"), ["rate"] = rate, ["clock"] = "shared", ["latency"] = LatencyMilliseconds },
            options.Coding,
            offset: -(long)Epoch);
        TimeSpan processorBefore = Process.GetCurrentProcess().TotalProcessorTime;
        var elapsed = Stopwatch.StartNew();

        run.Source.Start();
        using RtpCounterSender sender = RtpCounterSender.Start(streams, options);
        run.WaitFor((long)(duration.TotalSeconds * rate), duration * 2, [.. Enumerable.Range(0, 2 * Streams)]);
        run.Source.Stop();

        Print(run, (Process.GetCurrentProcess().TotalProcessorTime - processorBefore) / elapsed.Elapsed);
        run.StopAndCheck();
        Assert.That(sender.Refused, Is.Zero, "packets that were never sent");
        Assert.That(run.Warnings.Select(w => w.Message), Is.Empty, "what the kernel drops is no false gap");
        Assert.That(run.Ledger.Select(c => (c.Lost, c.Stalled, c.Duplicate, c.Overflow)), Is.All.EqualTo((0L, 0L, 0L, 0L)), "false gaps");
        Assert.Multiple(() =>
        {
            for (int channel = 0; channel < 2 * Streams; channel++) AssertOnlyItsStartIsMissing(run, channel, streams[channel / 2].StartIndex + Epoch);
        });
    }

    /// <summary>Before a stream's first sample there is none; its first packets wait in the jitter buffer, and those that come out after
    /// their frames are counted as late. Nothing else is missing.</summary>
    private static void AssertOnlyItsStartIsMissing(CounterRun run, int channel, long first)
    {
        IReadOnlyList<SampleRange> gaps = run.Gaps.Of(channel, Enum.GetValues<GapReason>());
        if (gaps.Count == 0) Assert.That(run.Ledger[channel].Late, Is.Zero);
        else Assert.That(gaps.Select(g => g.End), Is.EqualTo(new[] { first + run.Ledger[channel].Late }), $"channel {channel}");
    }

    /// <summary>The same random starts every time, within a second of each other.</summary>
    private static RtpCounterStream[] StreamsOf(int rate)
    {
        var random = new Random(rate);
        return [.. Enumerable.Range(0, Streams).Select(_ => new RtpCounterStream(new IPEndPoint(IPAddress.Loopback, Ports.Free())) { StartIndex = random.Next(rate) })];
    }

    private static void Print(CounterRun run, double processors)
    {
        ChannelLedger total = run.Source.Ledger.Total;
        TestContext.Out.WriteLine(
            $"{run.Source.Format!.SampleRate} Hz, {run.Ledger.Count} channels, {run.Check.Frames} frames: {total.Delivered} samples delivered,"
            + $" {run.Check.Channels.Sum(c => c.Misplaced)} misplaced, {total.Lost} lost, {total.Stalled} stalled, {total.Duplicate} duplicate;"
            + $" at the start {total.NotStarted} not started, {total.Late} late; {processors:0.00} processors busy, sender and checks included");
    }
}
