using System.Numerics;
using NWaves.Transforms;

namespace AudioPipelines.Cli.Plotting;

/// <summary>Transforms samples into spectra, and these into the columns of a spectrogram. A sine wave of full scale has the power
/// 1 in its band.</summary>
internal sealed class ShortTimeSpectrum
{
    private const int Slices = 8; // of a window: so close are spectra at first

    private readonly RealFft _fft;
    private readonly float[] _window;
    private readonly float[] _samples;
    private readonly float[] _input;
    private readonly float[] _re;
    private readonly float[] _im;
    private readonly float[] _power;
    private readonly int _binsPerRow;
    private int _filled;
    private long _position; // the sample in the middle of the window

    /// <param name="sampleRate">The rate of the samples.</param>
    /// <param name="capacity">How many columns the spectrogram has at most.</param>
    /// <param name="mostRows">How many bands of frequency it has at most.</param>
    public ShortTimeSpectrum(int sampleRate, int capacity, int mostRows)
    {
        int size = WindowOf(sampleRate);
        _fft = new RealFft(size);
        _samples = new float[size];
        _input = new float[size];
        _re = new float[size];
        _im = new float[size];
        _window = new float[size];
        for (int n = 0; n < size; n++) _window[n] = (float)(0.5 - (0.5 * Math.Cos(2 * Math.PI * (n + 0.5) / size)));
        _binsPerRow = Math.Max(1, size / 2 / (int)BitOperations.RoundUpToPowerOf2((uint)mostRows));
        _power = new float[size / 2 / _binsPerRow];
        _filled = size / 2; // the first window has nothing before its middle
        BandWidth = (double)sampleRate / size * _binsPerRow;
        Columns = new SpectrogramColumns(capacity, _power.Length, size / Slices);
    }

    /// <summary>The spectrogram.</summary>
    public SpectrogramColumns Columns { get; }

    /// <summary>The width of a band, in hertz.</summary>
    public double BandWidth { get; }

    /// <summary>The middle of a band, in hertz.</summary>
    public double FrequencyOf(int row) => (row + 0.5 - (0.5 / _binsPerRow)) * BandWidth;

    /// <summary>Takes the samples that come next.</summary>
    public void Add(ReadOnlySpan<float> samples)
    {
        while (!samples.IsEmpty)
        {
            int count = Math.Min(samples.Length, _samples.Length - _filled);
            samples[..count].CopyTo(_samples.AsSpan(_filled));
            _filled += count;
            samples = samples[count..];
            if (_filled == _samples.Length) Transform();
        }
    }

    /// <summary>Takes silence.</summary>
    public void AddSilence(long length)
    {
        for (long left = length; left > 0;)
        {
            int count = (int)Math.Min(left, _samples.Length - _filled);
            _samples.AsSpan(_filled, count).Clear();
            _filled += count;
            left -= count;
            if (_filled < _samples.Length) return;
            Transform();
            if (IsSilent) left -= Skip(left);
        }
    }

    /// <summary>Transforms what is left, and ends the spectrogram.</summary>
    /// <param name="length">How many samples there were.</param>
    public void Complete(long length)
    {
        AddSilence(_samples.Length / 2);
        Columns.End(length);
    }

    /// <summary>A sixtieth of a second, or a little longer: tones of speech and music are told from each other, and so are
    /// syllables.</summary>
    private static int WindowOf(int sampleRate) =>
        Math.Max(64, (int)BitOperations.RoundUpToPowerOf2((uint)sampleRate / 60));

    private int Step => (int)Math.Min(_samples.Length / 2, Columns.SamplesPerColumn);

    private bool IsSilent => _samples.AsSpan(0, _filled).IndexOfAnyExcept(0f) < 0;

    private void Transform()
    {
        Columns.Add(_position, IsSilent ? [] : Power());
        Advance();
    }

    private void Advance()
    {
        int step = Step;
        _position += step;
        _filled = _samples.Length - step;
        _samples.AsSpan(step).CopyTo(_samples);
    }

    /// <summary>Columns without a spectrum are silent, so that hours of silence take no time.</summary>
    private long Skip(long left)
    {
        long steps = Math.Max(0, (left / _samples.Length) - 1) * _samples.Length / Step;
        _position += steps * Step;
        return steps * Step;
    }

    private ReadOnlySpan<float> Power()
    {
        for (int n = 0; n < _samples.Length; n++) _input[n] = _samples[n] * _window[n];
        _fft.Direct(_input, _re, _im);
        float scale = 16f / ((float)_samples.Length * _samples.Length);
        for (int row = 0, bin = 0; row < _power.Length; row++)
        {
            float highest = 0;
            for (int n = 0; n < _binsPerRow; n++, bin++)
                highest = Math.Max(highest, (_re[bin] * _re[bin]) + (_im[bin] * _im[bin]));
            _power[row] = float.IsFinite(highest) ? highest * scale : 0; // samples that are no numbers have no spectrum
        }

        return _power;
    }
}
