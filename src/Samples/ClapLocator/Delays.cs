using NWaves.Transforms;

namespace Samples.ClapLocator;

/// <summary>How much later one channel hears a sound than another: the cross-correlation in which all frequencies count the same
/// (GCC-PHAT), since echoes and the microphones' colour then matter least.</summary>
internal sealed class Delays(int length, int sampleRate)
{
    private const double Lowest = 300, Highest = 8_000; // hertz: where a clap is

    private readonly RealFft _fft = new(length);
    private readonly float[] _lags = new float[length];

    /// <summary>The delay of a channel behind another in seconds, to a fraction of a sample.</summary>
    public double Find(float[] channel, float[] other)
    {
        (float[] re, float[] im) = Spectrum(channel);
        (float[] otherRe, float[] otherIm) = Spectrum(other);
        for (int bin = 0; bin < re.Length; bin++)
        {
            double frequency = (double)bin * sampleRate / length;
            (float a, float b) = (re[bin], im[bin]);
            (re[bin], im[bin]) = ((a * otherRe[bin]) + (b * otherIm[bin]), (b * otherRe[bin]) - (a * otherIm[bin]));
            float size = frequency is >= Lowest and <= Highest ? MathF.Sqrt((re[bin] * re[bin]) + (im[bin] * im[bin])) : 0;
            (re[bin], im[bin]) = size > 0 ? (re[bin] / size, im[bin] / size) : (0, 0);
        }

        _fft.Inverse(re, im, _lags);
        int peak = Array.IndexOf(_lags, _lags.Max());
        float before = _lags[(peak + length - 1) % length], at = _lags[peak], after = _lags[(peak + 1) % length];
        double lag = peak + ((before - after) / (2 * (before - (2 * at) + after))); // the top of a parabola through the three
        return (lag < length / 2 ? lag : lag - length) / sampleRate;
    }

    private (float[] Re, float[] Im) Spectrum(float[] samples)
    {
        float[] re = new float[length], im = new float[length];
        _fft.Direct(samples, re, im);
        return (re, im);
    }
}
