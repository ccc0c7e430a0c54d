using NWaves.Transforms;

namespace AudioPipelines.Auditing;

/// <summary>Turns summed differences of phase into a function of the lag, and finds its peak.</summary>
internal sealed class PairCorrelator(AuditGrid grid)
{
    /// <summary>The mean deviation of a normal distribution for a mean size of 1.</summary>
    private const float DeviationOfMean = 1.2533f;

    private readonly RealFft _fft = new(grid.BlockLength);
    private readonly float[] _re = new float[grid.BlockLength];
    private readonly float[] _im = new float[grid.BlockLength];
    private readonly float[] _lags = new float[grid.BlockLength];

    /// <summary>The peaks of all pairs.</summary>
    public PairPeak[,] FindAll(PairSpectra pairs)
    {
        var peaks = new PairPeak[pairs.Channels, pairs.Channels];
        for (int first = 0; first < pairs.Channels; first++)
        {
            for (int second = first + 1; second < pairs.Channels; second++)
            {
                if (pairs.Blocks(first, second) is not (> 0 and var blocks)) continue;
                peaks[first, second] = Find(pairs.Re(first, second), pairs.Im(first, second), blocks);
                peaks[second, first] = peaks[first, second].Reversed;
            }
        }

        return peaks;
    }

    /// <summary>The peak of one.</summary>
    /// <param name="re">The bins that are compared.</param>
    /// <param name="im">The same.</param>
    /// <param name="whole">What each bin is where two channels are the same.</param>
    public PairPeak Find(ReadOnlySpan<float> re, ReadOnlySpan<float> im, double whole)
    {
        re.CopyTo(_re.AsSpan(grid.FirstBin));
        im.CopyTo(_im.AsSpan(grid.FirstBin));
        _fft.Inverse(_re, _im, _lags);

        float highest = 0, lowest = 0;
        int atHighest = 0, atLowest = 0;
        double sizes = 0;
        for (int lag = -grid.LongestLag; lag <= grid.LongestLag; lag++)
        {
            float value = _lags[lag & (_lags.Length - 1)];
            sizes += Math.Abs(value);
            if (value > highest) (highest, atHighest) = (value, lag);
            if (value < lowest) (lowest, atLowest) = (value, lag);
        }

        float deviation = (float)(sizes / ((2 * grid.LongestLag) + 1)) * DeviationOfMean;
        if (deviation <= 0) return default;
        (float peak, int at) = highest >= -lowest ? (highest, atHighest) : (lowest, atLowest);
        float height = (float)(peak / (2 * whole * re.Length)); // the transform is not scaled, and bins have a mirror
        return new PairPeak(at, height, Math.Abs(peak) / deviation, (highest + lowest) / deviation);
    }
}
