namespace AudioPipelines.Auditing;

/// <summary>What some blocks in a row say of the channels of a group.</summary>
internal sealed class AuditWindow
{
    private readonly AuditGrid _grid;
    private readonly double[][] _power;
    private readonly List<float[]> _low = []; // of each block and channel
    private int _lowUsed;

    public AuditWindow(AuditGrid grid, int channels)
    {
        _grid = grid;
        Pairs = new PairSpectra(channels, grid.Bins);
        Measures = [.. Enumerable.Range(0, channels).Select(_ => new ChannelMeasure())];
        _power = [.. Enumerable.Range(0, channels).Select(_ => new double[grid.LastBin + 1])];
    }

    public int Channels => Measures.Count;

    public int Blocks { get; private set; }

    /// <summary>What channels have between them.</summary>
    public PairSpectra Pairs { get; }

    public IReadOnlyList<ChannelMeasure> Measures { get; }

    /// <summary>The power of each bin of a channel, summed over the blocks.</summary>
    public ReadOnlySpan<double> Power(int channel) => _power[channel];

    /// <summary>The lowest bins' power in a block.</summary>
    public ReadOnlySpan<float> LowPower(int block, int channel) => _low[(block * Channels) + channel];

    public void Add(AuditBlock block, int first, BlockSpectra spectra)
    {
        Blocks++;
        Pairs.Add(spectra);
        for (int channel = 0; channel < Channels; channel++)
        {
            Measures[channel].Add(block.Channel(first + channel));
            ReadOnlySpan<float> power = spectra.Power(channel);
            double[] sums = _power[channel];
            for (int bin = 0; bin < sums.Length; bin++) sums[bin] += power[bin];
            if (_lowUsed == _low.Count) _low.Add(new float[Math.Min(_grid.LastBin, HumJudge.LastBin(_grid)) + 1]);
            power[.._low[_lowUsed].Length].CopyTo(_low[_lowUsed]);
            _lowUsed++;
        }
    }

    /// <summary>Adds another window, in the order of time.</summary>
    public void Add(AuditWindow other)
    {
        Blocks += other.Blocks;
        Pairs.Add(other.Pairs);
        for (int channel = 0; channel < Channels; channel++)
        {
            Measures[channel].Add(other.Measures[channel]);
            double[] sums = _power[channel];
            for (int bin = 0; bin < sums.Length; bin++) sums[bin] += other._power[channel][bin];
        }

        for (int n = 0; n < other._lowUsed; n++, _lowUsed++)
        {
            if (_lowUsed == _low.Count) _low.Add(new float[other._low[n].Length]);
            other._low[n].CopyTo(_low[_lowUsed], 0);
        }
    }

    /// <summary>Forgets everything. The memory is used again.</summary>
    public void Clear()
    {
        Blocks = 0;
        Pairs.Clear();
        foreach (ChannelMeasure measure in Measures) measure.Clear();
        foreach (double[] sums in _power) Array.Clear(sums);
        _lowUsed = 0;
    }
}
