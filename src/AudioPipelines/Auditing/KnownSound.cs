using System.Numerics;
using NWaves.Transforms;

namespace AudioPipelines.Auditing;

/// <summary>The sounds that a calibration plays, and the filter that finds the longer one in noise: it makes one short pulse of
/// each.</summary>
internal static class KnownSound
{
    private const double Lowest = 300, Highest = 7_500; // Hz, inside what channels are compared by
    private const double ChirpLength = 0.5, ClickLength = 3e-3, Loudest = 0.8;

    public static float[] Chirp(int sampleRate) => Sweep(sampleRate, ChirpLength);

    public static float[] Click(int sampleRate) => Sweep(sampleRate, ClickLength);

    /// <summary>Correlates with the chirp.</summary>
    /// <returns>As many samples, with a pulse where each chirp begins.</returns>
    public static float[] Match(ReadOnlySpan<float> samples, int sampleRate)
    {
        float[] known = Chirp(sampleRate);
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)(4 * known.Length)), step = size - known.Length;
        var fft = new RealFft(size);
        float[] input = new float[size], output = new float[size];
        float[] re = new float[size], im = new float[size], knownRe = new float[size], knownIm = new float[size];
        known.CopyTo(input, 0);
        fft.Direct(input, knownRe, knownIm);
        var matched = new float[samples.Length];
        float scale = (float)(1 / (size * known.Sum(sample => (double)sample * sample)));
        for (int from = 0; from < samples.Length; from += step)
        {
            Array.Clear(input);
            samples.Slice(from, Math.Min(size, samples.Length - from)).CopyTo(input);
            fft.Direct(input, re, im);
            for (int bin = 0; bin <= size / 2; bin++)
            {
                (re[bin], im[bin]) =
                    ((re[bin] * knownRe[bin]) + (im[bin] * knownIm[bin]), (im[bin] * knownRe[bin]) - (re[bin] * knownIm[bin]));
            }

            fft.Inverse(re, im, output);
            int count = Math.Min(step, samples.Length - from);
            for (int n = 0; n < count; n++) matched[from + n] = output[n] * scale;
        }

        return matched;
    }

    /// <summary>A linear sweep with soft ends.</summary>
    private static float[] Sweep(int sampleRate, double seconds)
    {
        double highest = Math.Min(Highest, 0.42 * sampleRate);
        var sweep = new float[(int)(seconds * sampleRate)];
        double soft = Math.Min(0.01, seconds / 3);
        for (int n = 0; n < sweep.Length; n++)
        {
            double time = (double)n / sampleRate, toEnd = Math.Min(time, seconds - time);
            double phase = 2 * Math.PI * time * (Lowest + ((highest - Lowest) * time / seconds / 2));
            double size = toEnd < soft ? 0.5 - (0.5 * Math.Cos(Math.PI * toEnd / soft)) : 1;
            sweep[n] = (float)(Loudest * size * Math.Sin(phase));
        }

        return sweep;
    }
}
