namespace AudioPipelines.Auditing;

/// <summary>By how much the lags between channels have changed from one time to another. What is compared is all that a pair has
/// in common, its echoes too: of two peaks that are nearly as high, now the one and now the other may be the highest.</summary>
internal sealed class LagChanges
{
    private const int Still = 1; // samples that a lag wanders by itself
    private const int FewestPairs = 3;
    private const float Alike = 0.15f;

    private readonly PairPeak[,] _changes;

    public LagChanges(PairSpectra before, PairSpectra now, PairCorrelator correlator)
    {
        _changes = new PairPeak[now.Channels, now.Channels];
        float[] re = new float[now.Bins], im = new float[now.Bins];
        for (int one = 0; one < now.Channels; one++)
        {
            for (int other = one + 1; other < now.Channels; other++)
            {
                Array.Clear(re);
                Array.Clear(im);
                double whole = PhaseProduct.Add(now, one, other, before, one, other, re, im);
                _changes[one, other] = whole > 0 ? correlator.Find(re, im, whole / now.Bins) : default;
                _changes[other, one] = _changes[one, other].Reversed;
            }
        }
    }

    /// <summary>By how many samples a channel has moved against most others. Not a number: nothing is clear.</summary>
    public double Of(int channel) => LevelJudge.Median(
        from other in Enumerable.Range(0, _changes.GetLength(0))
        where other != channel && IsClear(channel, other)
        select (double)_changes[channel, other].Lag);

    /// <summary>Which share of the pairs between some channels and others has moved by so much; 0: too few are clear.</summary>
    public double Share(IReadOnlyList<int> some, IReadOnlyList<int> others, int by)
    {
        int all = 0, fitting = 0;
        foreach (int one in some)
        {
            foreach (int other in others)
            {
                if (one == other || !IsClear(one, other)) continue;
                all++;
                if (Math.Abs(_changes[one, other].Lag - by) <= Still) fitting++;
            }
        }

        return all < FewestPairs ? 0 : (double)fitting / all;
    }

    private bool IsClear(int one, int other) =>
        _changes[one, other].Strength >= PairJudge.Clear && Math.Abs(_changes[one, other].Height) >= Alike;
}
