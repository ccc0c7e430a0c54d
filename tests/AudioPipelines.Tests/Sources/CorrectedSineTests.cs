using System.Runtime.InteropServices;
using AudioPipelines.Frames;
using AudioPipelines.Tests.Interop;
using AudioPipelines.Timing;

namespace AudioPipelines.Tests.Sources;

/// <summary>A sine of 997 Hz that a device with a clock of its own has sampled, from its buffers to the frames.</summary>
public class CorrectedSineTests
{
    private const int Rate = CorrectedPair.Rate, Buffer = 480;

    private const double Hertz = 997, Jitter = 0.0001;

    [TestCase(100)]
    [TestCase(-100)]
    public void A_sine_stays_clean_in_every_second_once_its_stream_is_in_its_place(double ppm)
    {
        float[] heard = Hear(ppm, seconds: 80).AsSpan(60 * Rate).ToArray();

        double worst = Worst(heard, Rate / 10), worstSecond = Worst(heard, Rate);
        TestContext.Out.WriteLine(
            $"{ppm} ppm: {worst:0.0} dB in the worst tenth of a second, {worstSecond:0.0} dB in the worst second");
        Assert.That(worstSecond, Is.GreaterThanOrEqualTo(100), "signal to noise in decibels");
    }

    private static double Worst(float[] heard, int window) => Enumerable.Range(0, heard.Length / window).Min(
        n => SineFit.SignalToNoise(
            [.. heard.AsSpan(n * window, window).ToArray().Select(sample => (double)sample)], Hertz / Rate));

    /// <summary>What the frames hold of the second of two streams.</summary>
    private static float[] Hear(double ppm, int seconds)
    {
        var random = new Random(1);
        using var pair = new CorrectedPair(SampleType.F32);
        double[] rate = [Rate, Rate * (1 + (ppm * 1e-6))];
        long[] taken = [0, 0];
        float[] samples = new float[Buffer];
        var heard = new List<float>();
        while (heard.Count < seconds * Rate)
        {
            int stream = taken[0] / rate[0] <= taken[1] / rate[1] ? 0 : 1;
            for (int i = 0; i < Buffer; i++)
                samples[i] = (float)(0.9 * Math.Sin(2 * Math.PI * Hertz * (taken[stream] + i) / rate[stream]));
            long arrival = (long)(((taken[stream] / rate[stream]) + (random.NextDouble() * Jitter)) * 1e9);
            var audio = new SampleBlock(MemoryMarshal.AsBytes<float>(samples), SampleType.F32, 1);
            pair.Take(stream, new BufferFacts(arrival, Buffer, false), audio, frame => heard.AddRange(frame.Channel(1)));
            taken[stream] += Buffer;
        }

        Assert.That(pair.Alignment[1].IsCorrected, Is.True);
        return [.. heard];
    }
}
