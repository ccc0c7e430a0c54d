using System.Runtime.InteropServices;
using AudioPipelines.Frames;
using AudioPipelines.Framing;

namespace AudioPipelines.Tests.Interop;

/// <summary>GStreamer's resampler, as the correction of drift uses it.</summary>
public class VariableResamplerTests
{
    private const int Rate = 48_000;

    [TestCase(0, 0)]
    [TestCase(100, 0)]
    [TestCase(-100, 0.25)]
    [TestCase(1_000, 0.999)]
    [TestCase(-1_000, 0.5)]
    public void Each_sample_is_put_where_the_resampler_says(double ppm, double shift)
    {
        using var resampler = new StreamResampler(SampleType.F32, 1);
        resampler.Begin(1_000, shift);
        double worst = 0;
        long expected = 0;
        for (int block = 0; block < 200; block++)
        {
            double before = resampler.Shift;
            float[] input = [.. Enumerable.Range(block * 480, 480).Select(n => (float)Sine(n))];
            resampler.SetSpeed(ppm * 1e-6, input.Length);
            SampleBlock made = resampler.Take(Block(input), out long index);
            float[] output = Samples(made);
            if (output.Length == 0) continue;
            if (block > 1) Assert.That(index, Is.EqualTo(expected), "the next index");
            expected = index + output.Length;
            if (block < 2) continue;
            for (int n = 0; n < output.Length; n++)
            {
                double place = index + n - 1_000 - before - (n * ppm * 1e-6);
                worst = Math.Max(worst, Math.Abs(output[n] - Sine(place)));
            }
        }

        TestContext.Out.WriteLine($"{ppm} ppm from {shift}: at most {20 * Math.Log10(worst / 0.9):0.0} dB off");
        Assert.That(worst, Is.LessThan(1e-5));
    }

    [TestCase(SampleType.F32, 100)]
    [TestCase(SampleType.S32, 100)]
    [TestCase(SampleType.S16, 80)]
    public void A_sine_stays_clean(SampleType type, double decibels)
    {
        double worst = double.PositiveInfinity;
        foreach (double ppm in (double[])[100, -100, 3.7, 1_000])
        {
            using var resampler = new StreamResampler(type, 1);
            resampler.Begin(0, 0);
            var heard = new List<double>();
            for (int block = 0; block < 300; block++)
            {
                double[] input = [.. Enumerable.Range(block * 480, 480).Select(n => Sine(n))];
                resampler.SetSpeed(ppm * 1e-6, input.Length);
                heard.AddRange(Doubles(resampler.Take(Block(input, type), out _), type));
            }

            double found = SineFit.SignalToNoise(
                CollectionsMarshal.AsSpan(heard)[4_800..100_800], 997.0 / Rate * (1 - (ppm * 1e-6)));
            TestContext.Out.WriteLine($"{type}, {ppm} ppm: {found:0.0} dB");
            worst = Math.Min(worst, found);
        }

        Assert.That(worst, Is.GreaterThanOrEqualTo(decibels));
    }

    [Test]
    public void All_that_was_taken_is_given_or_inserted()
    {
        var random = new Random(7);
        for (int run = 0; run < 200; run++)
        {
            using var resampler = new StreamResampler(SampleType.F32, 2);
            long taken = 0, given = 0, index = random.Next(10_000);
            double shift = random.NextDouble();
            resampler.Begin(index, shift);
            for (int block = random.Next(1, 30); block > 0; block--)
            {
                int length = random.Next(1, 2_000);
                resampler.SetSpeed((random.NextDouble() - 0.5) * 2e-3, length);
                given += resampler.Take(new SampleBlock(new byte[length * 8], SampleType.F32, 2), out _).Length;
                taken += length;
                Assert.That(resampler.Held, Is.InRange(0, taken));
                Assert.That(given + resampler.Held - taken, Is.EqualTo(0).Within(Math.Ceiling(taken * 1e-3) + 1));
            }

            given += resampler.Finish(out long next).Length;
            Assert.That(resampler.Held, Is.Zero);
            Assert.That(given - taken, Is.EqualTo(0).Within(Math.Ceiling(taken * 1e-3) + 1));
            Assert.That(next, Is.GreaterThanOrEqualTo(0));
        }
    }

    [Test]
    public void Nothing_is_allocated_once_it_runs()
    {
        using var resampler = new StreamResampler(SampleType.F32, 2);
        resampler.Begin(0, 0.5);
        byte[] audio = new byte[480 * 8];
        void Take(int times)
        {
            for (int i = 0; i < times; i++)
            {
                resampler.SetSpeed((i % 100) * 1e-6, 480);
                _ = resampler.Take(new SampleBlock(audio, SampleType.F32, 2), out _);
            }
        }

        Take(100);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Take(1_000);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static double Sine(double n) => 0.9 * Math.Sin(2 * Math.PI * 997 * n / Rate);

    private static SampleBlock Block(float[] samples) => new(MemoryMarshal.AsBytes<float>(samples), SampleType.F32, 1);

    private static SampleBlock Block(double[] samples, SampleType type) => type switch
    {
        SampleType.S16 => new(AsBytes(samples.Select(x => (short)Math.Round(x * 32_767))), type, 1),
        SampleType.S32 => new(AsBytes(samples.Select(x => (int)Math.Round(x * int.MaxValue))), type, 1),
        _ => new(AsBytes(samples.Select(x => (float)x)), type, 1),
    };

    private static byte[] AsBytes<T>(IEnumerable<T> samples)
        where T : unmanaged => MemoryMarshal.AsBytes(samples.ToArray().AsSpan()).ToArray();

    private static float[] Samples(SampleBlock block)
    {
        byte[] bytes = new byte[block.Length * 4];
        block.CopyTo(SampleType.F32, bytes, bytes.Length);
        return MemoryMarshal.Cast<byte, float>(bytes).ToArray();
    }

    private static double[] Doubles(SampleBlock block, SampleType type)
    {
        byte[] bytes = new byte[block.Length * 4];
        block.CopyTo(type, bytes, bytes.Length);
        return type switch
        {
            SampleType.S16 => [.. MemoryMarshal.Cast<byte, short>(bytes)[..block.Length].ToArray().Select(x => x / 32_767.0)],
            SampleType.S32 => [.. MemoryMarshal.Cast<byte, int>(bytes).ToArray().Select(x => x / (double)int.MaxValue)],
            _ => [.. MemoryMarshal.Cast<byte, float>(bytes).ToArray().Select(x => (double)x)],
        };
    }
}
