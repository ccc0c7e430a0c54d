using System.Runtime.InteropServices;
using AudioPipelines.Frames;
using AudioPipelines.TestSupport;
using AudioPipelines.Timing;

namespace AudioPipelines.Tests.Sources;

/// <summary>RTP packets of two senders whose clocks run free. Each sample says when it was taken.</summary>
public class CorrectedPacketsTests
{
    private const int Rate = CorrectedPair.Rate, Packet = 480, Step = 32;

    private const double SlowPpm = -60, FastPpm = 90;

    private static readonly ReferenceClock _reports = new("timestamp/x-ntp", CaptureClock.Sender);

    // Nothing tells by how much longer the second one's network takes. Without reports it is the same.
    [TestCase(ClockSharing.None, 0, AlignmentBasis.Arrival, 2)]
    [TestCase(ClockSharing.Rtcp, 0.04, AlignmentBasis.SenderReports, 2)]
    public void Senders_without_a_common_clock_are_kept_in_step(
        ClockSharing sharing, double detour, AlignmentBasis basis, double samples)
    {
        var random = new Random(1);
        using var pair = new CorrectedPair(SampleType.S32, sharing);
        double[] rate = [Rate * (1 + (SlowPpm * 1e-6)), Rate * (1 + (FastPpm * 1e-6))];
        double ppm = ((rate[1] / rate[0]) - 1) * 1e6;
        long[] taken = [0, 0];
        long[] arrived = [0, 0];
        int[] values = new int[Packet];
        var figures = new DriftFigures();
        void Look(AudioFrame frame)
        {
            if (frame.Gaps.Length > 0 || taken[0] < 60 * Rate) return;
            double off = (frame.Channel<int>(1)[0] - (double)frame.Channel<int>(0)[0]) / Step;
            figures.Add(off, pair.Alignment[1].Uncertainty * Rate, pair.Alignment[1].DriftPpm - ppm);
        }

        while (taken[0] < 120 * Rate)
        {
            int stream = taken[0] / rate[0] <= taken[1] / rate[1] ? 0 : 1;
            double when = taken[stream] / rate[stream];
            for (int i = 0; i < Packet; i++) values[i] = (int)Math.Round((taken[stream] + i) / rate[stream] * Rate * Step);
            arrived[stream] = Math.Max(
                arrived[stream], (long)((when + (random.NextDouble() * 0.005) + (stream * detour)) * 1e9));
            // Senders read their two clocks with 50 us of chance; they report from the second second on.
            ReferenceTime? reported = sharing == ClockSharing.Rtcp && when > 1
                ? new ReferenceTime(_reports, 3_900_000_000_000_000_000 + (long)((when + (random.NextDouble() * 5e-5)) * 1e9))
                : null;
            var rtp = new RtpPacket((uint)stream, unchecked((uint)((stream * 2_000_000_000) + taken[stream])));
            pair.Take(
                stream, new BufferFacts(arrived[stream], Packet, false, reported, rtp),
                new SampleBlock(MemoryMarshal.AsBytes<int>(values), SampleType.S32, 1), Look);
            taken[stream] += Packet;
        }

        TestContext.Out.WriteLine($"{sharing}: {figures}; {pair.Alignment[1]}");
        Assert.That(pair.Alignment[1].Basis, Is.EqualTo(basis));
        Assert.That(pair.Alignment[1].IsCorrected, Is.True);
        Assert.That(figures.Rms, Is.LessThanOrEqualTo(samples), "samples off");
        Assert.That(figures.Understated, Is.LessThan(0.003), "share of the looks in which the error was larger than said");
        Assert.That(figures.PpmRms, Is.LessThanOrEqualTo(1), "ppm off");
    }
}
