using NWaves.Transforms;

namespace AudioPipelines.Auditing;

/// <summary>The spectra of a block: of each channel the power of each bin, and the phase of those that are compared.</summary>
internal sealed class BlockSpectra
{
    private readonly AuditGrid _grid;
    private readonly RealFft _fft;
    private readonly float[] _window;
    private readonly float[] _input;
    private readonly float[] _re;
    private readonly float[] _im;
    private readonly float[] _phaseRe;
    private readonly float[] _phaseIm;
    private readonly float[] _power;
    private readonly bool[] _hasSound;

    public BlockSpectra(AuditGrid grid, int channels)
    {
        _grid = grid;
        _fft = new RealFft(grid.BlockLength);
        _input = new float[grid.BlockLength];
        _re = new float[grid.BlockLength];
        _im = new float[grid.BlockLength];
        _phaseRe = new float[channels * grid.Bins];
        _phaseIm = new float[channels * grid.Bins];
        _power = new float[channels * (grid.LastBin + 1)];
        _hasSound = new bool[channels];
        _window = new float[grid.BlockLength];
        for (int n = 0; n < _window.Length; n++)
            _window[n] = (float)(0.5 - (0.5 * Math.Cos(2 * Math.PI * (n + 0.5) / _window.Length)));
    }

    /// <summary>Whether a channel brings more than silence.</summary>
    public bool HasSound(int channel) => _hasSound[channel];

    /// <summary>The power of bins from 0 on. A sine wave of full scale has about a quarter in its bin.</summary>
    public ReadOnlySpan<float> Power(int channel) => _power.AsSpan(channel * (_grid.LastBin + 1), _grid.LastBin + 1);

    /// <summary>Cosine of the phase of the bins that are compared; 0 where there is nothing.</summary>
    public ReadOnlySpan<float> PhaseRe(int channel) => _phaseRe.AsSpan(channel * _grid.Bins, _grid.Bins);

    /// <summary>Sine of that phase.</summary>
    public ReadOnlySpan<float> PhaseIm(int channel) => _phaseIm.AsSpan(channel * _grid.Bins, _grid.Bins);

    /// <summary>Transforms some channels of a block.</summary>
    public void Transform(AuditBlock block, int first, int count)
    {
        for (int channel = 0; channel < count; channel++) Transform(block.Channel(first + channel), channel);
    }

    private void Transform(ReadOnlySpan<float> samples, int channel)
    {
        // A constant part would drown everything in the transform's rounding.
        float mean = 0, highest = 0;
        foreach (float sample in samples) mean += sample;
        mean /= samples.Length;
        for (int n = 0; n < samples.Length; n++)
        {
            _input[n] = (samples[n] - mean) * _window[n];
            highest = Math.Max(highest, Math.Abs(_input[n]));
        }

        _hasSound[channel] = highest > SampleJudge.Silence;
        _fft.Direct(_input, _re, _im);

        Span<float> power = _power.AsSpan(channel * (_grid.LastBin + 1), _grid.LastBin + 1);
        float scale = 4f / ((float)samples.Length * samples.Length);
        for (int bin = 0; bin < power.Length; bin++) power[bin] = ((_re[bin] * _re[bin]) + (_im[bin] * _im[bin])) * scale;
        int at = channel * _grid.Bins;
        for (int bin = _grid.FirstBin; bin <= _grid.LastBin; bin++, at++)
        {
            float size = MathF.Sqrt((_re[bin] * _re[bin]) + (_im[bin] * _im[bin]));
            float inverse = size > 1e-9f ? 1 / size : 0;
            _phaseRe[at] = _re[bin] * inverse;
            _phaseIm[at] = _im[bin] * inverse;
        }
    }
}
