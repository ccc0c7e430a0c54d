namespace AudioPipelines.Auditing;

/// <summary>How well channels fit channels of the reference: the differences of phase that a channel has to all others now are
/// compared with those that it, or another, had then.</summary>
internal sealed class ReferenceMatch
{
    private readonly PairSpectra _now;
    private readonly PairSpectra _then;
    private readonly PairCorrelator _correlator;
    private readonly float[] _re;
    private readonly float[] _im;

    public ReferenceMatch(PairSpectra now, PairSpectra then, PairCorrelator correlator)
    {
        (_now, _then, _correlator) = (now, then, correlator);
        _re = new float[now.Bins];
        _im = new float[now.Bins];
    }

    /// <summary>How well a channel fits one of the reference as it is, from 0 to 1.</summary>
    public double Fit(int channel, int reference)
    {
        double whole = Compare(channel, reference);
        double sum = 0;
        foreach (float bin in _re) sum += bin;
        return whole > 0 ? sum / whole : 0;
    }

    /// <summary>By which shift, and with which polarity, a channel fits itself in the reference best. The height of the peak is
    /// how well.</summary>
    public PairPeak Shift(int channel)
    {
        double whole = Compare(channel, channel);
        return whole > 0 ? _correlator.Find(_re, _im, whole / _re.Length) : default;
    }

    /// <summary>Sums, over the other channels, what they are to the channel now times what they were to it then.</summary>
    /// <returns>The sum of all sizes: what the sum is where all fit.</returns>
    private double Compare(int channel, int reference)
    {
        Array.Clear(_re);
        Array.Clear(_im);
        double whole = 0;
        for (int other = 0; other < _now.Channels; other++)
        {
            if (other == channel || other == reference) continue;
            whole += PhaseProduct.Add(_now, channel, other, _then, reference, other, _re, _im);
        }

        return whole;
    }
}
