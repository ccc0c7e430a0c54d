using NWaves.Transforms;

namespace AudioPipelines.Auditing;

/// <summary>Finds by how much a channel is late, up to more than a second, to a few samples (GCC-PHAT over blocks of
/// seconds).</summary>
internal sealed class RoughDelay
{
    private const double ShortestBlock = 4; // seconds
    private const int MostBlocks = 8;
    private const double LeastStrength = 5.5;
    private const double NearlyAsHigh = 0.8;
    private const double AnotherSound = 0.1; // seconds; what is nearer than that is an echo

    private readonly AuditGrid _grid;
    private readonly RealFft _fft;
    private readonly float[] _input;
    private readonly float[] _re;
    private readonly float[] _im;
    private readonly int[] _starts;
    private readonly (float[] Re, float[] Im)[] _reference;

    public RoughDelay(float[] reference, ActiveParts active, int sampleRate)
    {
        _grid = new AuditGrid(sampleRate, ShortestBlock);
        _fft = new RealFft(_grid.BlockLength);
        (_input, _re, _im) = (new float[_grid.BlockLength], new float[_grid.BlockLength], new float[_grid.BlockLength]);
        float[] gated = Gate(reference, active);
        int count = Math.Max(1, (reference.Length - 1) / (_grid.BlockLength / 2));
        _starts = [.. Enumerable.Range(0, count).Select(block => block * _grid.BlockLength / 2).OrderByDescending(
            start => Energy(gated, start)).Take(MostBlocks)];
        _reference = [.. _starts.Select(start => Phases(gated, start))];
    }

    /// <summary>The longest delay that is found, in seconds.</summary>
    public double Longest => (double)_grid.LongestLag / _grid.SampleRate;

    /// <summary>The delay in samples; <see langword="null"/>: nothing is clear.</summary>
    public int? Find(float[] sound, ActiveParts active)
    {
        float[] gated = Gate(sound, active);
        float[] sumRe = new float[_grid.BlockLength], sumIm = new float[_grid.BlockLength];
        for (int block = 0; block < _starts.Length; block++)
        {
            (float[] re, float[] im) = Phases(gated, _starts[block]);
            (float[] refRe, float[] refIm) = _reference[block];
            for (int bin = 0; bin < re.Length; bin++)
            {
                sumRe[_grid.FirstBin + bin] += (re[bin] * refRe[bin]) + (im[bin] * refIm[bin]);
                sumIm[_grid.FirstBin + bin] += (im[bin] * refRe[bin]) - (re[bin] * refIm[bin]);
            }
        }

        _fft.Inverse(sumRe, sumIm, _input);
        return Peak(_input);
    }

    /// <summary>The highest peak. Of sounds that repeat themselves several are nearly as high; the shortest delay is
    /// meant.</summary>
    private int? Peak(float[] lags)
    {
        int best = 0;
        double sum = 0, highest = 0;
        for (int lag = -_grid.LongestLag; lag <= _grid.LongestLag; lag++)
        {
            double size = Math.Abs(lags[lag & (lags.Length - 1)]);
            sum += size * size;
            if (size > highest) (highest, best) = (size, lag);
        }

        double deviation = Math.Sqrt(sum / ((2 * _grid.LongestLag) + 1));
        if (highest < LeastStrength * deviation || highest == 0) return null;
        int other = (int)(AnotherSound * _grid.SampleRate), chosen = best;
        double high = 0;
        for (int lag = -Math.Abs(best) + other; lag <= Math.Abs(best) - other; lag++)
        {
            double size = Math.Abs(lags[lag & (lags.Length - 1)]);
            if (size > NearlyAsHigh * highest && size > high) (high, chosen) = (size, lag);
        }

        return chosen;
    }

    private static float[] Gate(float[] samples, ActiveParts active)
    {
        var gated = new float[samples.Length];
        active.Gate(samples, gated);
        return gated;
    }

    private double Energy(float[] samples, int start)
    {
        double sum = 0;
        for (int n = start; n < Math.Min(samples.Length, start + _grid.BlockLength); n++) sum += samples[n] * samples[n];
        return sum;
    }

    private (float[] Re, float[] Im) Phases(float[] samples, int start)
    {
        Array.Clear(_input);
        int length = Math.Min(_grid.BlockLength, samples.Length - start);
        for (int n = 0; n < length; n++)
            _input[n] = (float)(samples[start + n] * (0.5 - (0.5 * Math.Cos(2 * Math.PI * (n + 0.5) / length))));
        _fft.Direct(_input, _re, _im);
        float[] re = new float[_grid.Bins], im = new float[_grid.Bins];
        for (int n = 0, bin = _grid.FirstBin; bin <= _grid.LastBin; n++, bin++)
        {
            float size = MathF.Sqrt((_re[bin] * _re[bin]) + (_im[bin] * _im[bin]));
            float inverse = size > 1e-12f ? 1 / size : 0;
            (re[n], im[n]) = (_re[bin] * inverse, _im[bin] * inverse);
        }

        return (re, im);
    }
}
