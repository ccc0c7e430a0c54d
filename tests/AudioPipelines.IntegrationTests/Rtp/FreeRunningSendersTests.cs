using System.Net;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>Two senders whose clocks run free, received on the loopback interface. Each sample says which it is.</summary>
public class FreeRunningSendersTests
{
    private const int Rate = 48_000, Seconds = 20;

    private const double SlowPpm = -60, FastPpm = 90;

    private static readonly long _period = CounterCoding.Single24.Period;

    // Where the second one's samples belong by the first one's is not known here, but that it stays so.
    [TestCase("none", AlignmentBasis.Arrival)]
    [TestCase("rtcp", AlignmentBasis.SenderReports)]
    [Explicit("takes two minutes"), Category("Long")]
    public void Senders_without_a_common_clock_are_kept_in_step(string clock, AlignmentBasis basis)
    {
        int[] ports = [Ports.FreePair(), Ports.FreePair()];
        using RtpCounterSender slow = Send(ports[0], 1_000, SlowPpm), fast = Send(ports[1], 2_000_000_000, FastPpm);
        PipelinePlan plan = PipelineDescription.Load("rtp").Resolve(new ParameterValues
        {
            ["streams"] = ports.Select(port => $"udp://127.0.0.1:{port}"),
            ["clock"] = clock,
            ["channels"] = 1,
            ["sampleType"] = "S32",
            ["jitterBuffer"] = TimeSpan.FromMilliseconds(100),
        }) with
        {
            Drift = PipelinePlan.DriftHandling.Correct,
        };
        using var source = new GstSource(plan);
        double[] last = [0, 0];
        var off = new List<double>();
        long found = 0;
        source.SetCallback(frame =>
        {
            bool isWhole = IsRamp(frame.Channel<int>(0)) & IsRamp(frame.Channel<int>(1));
            for (int stream = 0; stream < 2 && isWhole; stream++)
                last[stream] = Unwrap(frame.Channel<int>(stream)[0], last[stream]);
            if (!source.Alignment.Streams.Any(stream => stream.IsCorrected)) found = 0;
            else if ((found += frame.SamplesPerChannel) > 15 * Rate && isWhole)
                lock (off) off.Add((last[1] / (1 + (FastPpm * 1e-6))) - (last[0] / (1 + (SlowPpm * 1e-6))));
        });
        source.Start();
        Eventually.Is(() => Count(off) > Seconds * 90, "frames in step", TimeSpan.FromMinutes(3));
        SourceAlignment told = source.Alignment;
        source.Stop();

        double middle = (off.Max() + off.Min()) / 2, worst = off.Max() - middle;
        StreamAlignment corrected = told.Streams.Single(stream => stream.IsCorrected);
        TestContext.Out.WriteLine($"{clock}: within {worst:0.00} samples for {Seconds} s; {corrected}; {source.Ledger}");
        Assert.That(corrected.Basis, Is.EqualTo(basis));
        Assert.That(worst, Is.LessThanOrEqualTo(10), "samples: 0.2 ms");
        Assert.That(Math.Abs(corrected.DriftPpm), Is.EqualTo(FastPpm - SlowPpm).Within(5));
        LedgerAssert.Balances(source);
    }

    private static int Count(List<double> list)
    {
        lock (list) return list.Count;
    }

    private static RtpCounterSender Send(int port, uint epoch, double ppm) => RtpCounterSender.Start(
        [new(new IPEndPoint(IPAddress.Loopback, port)) { Epoch = epoch, Channels = 1 }],
        new RtpCounterOptions { SkewPpm = ppm, SenderReportInterval = TimeSpan.FromSeconds(1) });

    /// <summary>Whether samples count on: no gap, no leap, and not where the counter begins anew.</summary>
    private static bool IsRamp(ReadOnlySpan<int> samples) =>
        Math.Abs(Index(samples[^1]) - Index(samples[0]) - (samples.Length - 1)) < 1;

    /// <summary>The index of a sample, to a fraction, since it may have been resampled.</summary>
    private static double Index(int sample) => (sample / 256.0 / 64) + (_period / 2);

    private static double Unwrap(int sample, double last) => last + Math.IEEERemainder(Index(sample) - last, _period);
}
