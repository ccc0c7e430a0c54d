namespace AudioPipelines.Tests.Interop;

/// <summary>Tells a sine from everything else in samples.</summary>
internal static class SineFit
{
    /// <summary>The power of the sine that fits best over that of the rest, in decibels.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="frequency">About its frequency, in cycles a sample; the best one is looked for near it.</param>
    public static double SignalToNoise(ReadOnlySpan<double> samples, double frequency)
    {
        double step = 0.1 / samples.Length, best = Fit(samples, frequency);
        while (step > 1e-13)
        {
            double lower = Fit(samples, frequency - step), upper = Fit(samples, frequency + step);
            if (lower > best) (best, frequency) = (lower, frequency - step);
            else if (upper > best) (best, frequency) = (upper, frequency + step);
            else step /= 2;
        }

        return best;
    }

    /// <summary>Least squares of a sine, a cosine and a constant.</summary>
    private static double Fit(ReadOnlySpan<double> samples, double frequency)
    {
        double ss = 0, cc = 0, sc = 0, s1 = 0, c1 = 0, xs = 0, xc = 0, x1 = 0;
        for (int n = 0; n < samples.Length; n++)
        {
            (double sine, double cosine) = Math.SinCos(2 * Math.PI * frequency * n);
            ss += sine * sine;
            cc += cosine * cosine;
            sc += sine * cosine;
            s1 += sine;
            c1 += cosine;
            xs += samples[n] * sine;
            xc += samples[n] * cosine;
            x1 += samples[n];
        }

        // The constant's share is taken out of all sums first.
        double count = samples.Length;
        (ss, cc, sc) = (ss - (s1 * s1 / count), cc - (c1 * c1 / count), sc - (s1 * c1 / count));
        (xs, xc) = (xs - (x1 * s1 / count), xc - (x1 * c1 / count));
        double determinant = (ss * cc) - (sc * sc);
        double a = ((xs * cc) - (xc * sc)) / determinant, b = ((xc * ss) - (xs * sc)) / determinant;
        double constant = (x1 - (a * s1) - (b * c1)) / count, signal = 0, noise = 0;
        for (int n = 0; n < samples.Length; n++)
        {
            (double sine, double cosine) = Math.SinCos(2 * Math.PI * frequency * n);
            double wave = (a * sine) + (b * cosine), rest = samples[n] - wave - constant;
            signal += wave * wave;
            noise += rest * rest;
        }

        return 10 * Math.Log10(signal / noise);
    }
}
