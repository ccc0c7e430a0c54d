using NWaves.Transforms;

namespace AudioPipelines.Auditing;

/// <summary>The differences of phase between two channels, bin by bin, in one window or summed over several; and the function of
/// the lag that they make, which is known between samples too.</summary>
internal sealed class PhaseSum(AuditGrid grid)
{
    private const int Steps = 6;
    private const double Fine = 0.25; // samples
    private const double Loudness = 0.25;

    private readonly double[] _re = new double[grid.Bins];
    private readonly double[] _im = new double[grid.Bins];
    private double _whole; // what the sum over all bins is where both are the same

    /// <summary>Adds a window. Louder bins count for a little more, since noise has its part in the softer ones.</summary>
    public void Add((float[] Re, float[] Im) reference, (float[] Re, float[] Im) other)
    {
        for (int n = 0, bin = grid.FirstBin; n < _re.Length; n++, bin++)
        {
            double re = (other.Re[bin] * reference.Re[bin]) + (other.Im[bin] * reference.Im[bin]);
            double im = (other.Im[bin] * reference.Re[bin]) - (other.Re[bin] * reference.Im[bin]);
            double size = Math.Sqrt((re * re) + (im * im));
            if (size < 1e-20) continue;
            double weight = Math.Pow(size, Loudness);
            _re[n] += re / size * weight;
            _im[n] += im / size * weight;
            _whole += weight;
        }
    }

    /// <summary>Adds another window, as much as any.</summary>
    public void Add(PhaseSum other)
    {
        _whole += 1;
        for (int n = 0; n < _re.Length; n++)
        {
            _re[n] += other._re[n] / other._whole;
            _im[n] += other._im[n] / other._whole;
        }
    }

    /// <summary>The highest peak, of either sign.</summary>
    public LagPeak? Peak(int from, int to, RealFft fft)
    {
        float[] re = new float[grid.BlockLength], im = new float[grid.BlockLength], lags = new float[grid.BlockLength];
        for (int n = 0; n < _re.Length; n++) (re[grid.FirstBin + n], im[grid.FirstBin + n]) = ((float)_re[n], (float)_im[n]);
        fft.Inverse(re, im, lags);
        int best = 0;
        double highest = 0;
        for (int lag = from; lag <= to; lag++)
        {
            double size = Math.Abs(lags[lag & (lags.Length - 1)]);
            if (size > highest) (highest, best) = (size, lag);
        }

        if (highest == 0) return null;
        double lagOfPeak = Climb(best), alike = At(lagOfPeak, out _, out double curvature);
        int width = (int)Math.Ceiling(1.2 * lags.Length / grid.Bins), half = lags.Length / 2;
        double noise = Math.Max(Rms(lags, best, width, half / 4), Rms(lags, best, width, half)) * Math.Abs(alike) / highest;
        (int away, double other) = Highest(lags, best, width, half / 2);
        return new LagPeak(lagOfPeak, alike, noise, Math.Sqrt(Math.Abs(curvature / alike)), other / highest, away);
    }

    /// <summary>The peak nearest to a lag.</summary>
    public (double Lag, double Alike) Near(double lag, double reach)
    {
        double sign = Math.Sign(At(lag, out _, out _)), best = lag, highest = 0;
        for (double place = lag - reach; place <= lag + reach; place += Fine)
        {
            double value = At(place, out _, out _) * sign;
            if (value > highest) (highest, best) = (value, place);
        }

        double climbed = Climb(best);
        return (climbed, At(climbed, out _, out _));
    }

    /// <summary>How alike the channels are at a lag, from −1 to 1, with the first two derivatives.</summary>
    private double At(double lag, out double slope, out double curvature)
    {
        double value = 0;
        (slope, curvature) = (0, 0);
        double step = 2 * Math.PI / grid.BlockLength;
        for (int n = 0; n < _re.Length; n++)
        {
            double omega = step * (grid.FirstBin + n);
            (double sin, double cos) = Math.SinCos(omega * lag);
            double real = (_re[n] * cos) - (_im[n] * sin), imaginary = (_re[n] * sin) + (_im[n] * cos);
            value += real;
            slope -= omega * imaginary;
            curvature -= omega * omega * real;
        }

        (slope, curvature) = (slope / _whole, curvature / _whole);
        return value / _whole;
    }

    /// <summary>What lags have that are further off than a peak is wide, and no further than something.</summary>
    private static double Rms(float[] lags, int peak, int width, int furthest)
    {
        double sum = 0;
        for (int away = width + 1; away < furthest; away++)
        {
            float before = lags[(peak - away) & (lags.Length - 1)], behind = lags[(peak + away) & (lags.Length - 1)];
            sum += (before * before) + (behind * behind);
        }

        return Math.Sqrt(sum / Math.Max(1, 2 * (furthest - width - 1)));
    }

    private static (int Away, double Size) Highest(float[] lags, int peak, int width, int furthest)
    {
        (int Away, double Size) highest = (0, 0);
        for (int away = width + 1; away < furthest; away++)
        {
            double before = Math.Abs(lags[(peak - away) & (lags.Length - 1)]);
            double behind = Math.Abs(lags[(peak + away) & (lags.Length - 1)]);
            if (Math.Max(before, behind) > highest.Size) highest = (away, Math.Max(before, behind));
        }

        return highest;
    }

    /// <summary>Goes from a place near a peak to its top (Newton), and stays where there is none.</summary>
    private double Climb(double from)
    {
        double lag = from;
        for (int step = 0; step < Steps; step++)
        {
            double value = At(lag, out double slope, out double curvature);
            if (value * curvature >= 0) return from;
            lag -= Math.Clamp(slope / curvature, -Fine * 2, Fine * 2);
        }

        return Math.Abs(lag - from) <= 1.5 ? lag : from;
    }
}

/// <summary>A peak between samples.</summary>
/// <param name="Lag">Where it is.</param>
/// <param name="Alike">Its height, from −1 to 1.</param>
/// <param name="Noise">What other lags have: their root mean square.</param>
/// <param name="Bandwidth">How sharp it is, in radians a sample.</param>
/// <param name="Other">How high the highest other peak is against it.</param>
/// <param name="Away">How far away that is, in samples.</param>
internal readonly record struct LagPeak(double Lag, double Alike, double Noise, double Bandwidth, double Other, int Away)
{
    /// <summary>How far it stands out.</summary>
    public double Strength => Noise > 0 ? Math.Abs(Alike) / Noise : double.PositiveInfinity;
}
