using System.Numerics;
using System.Numerics.Tensors;
using NWaves.Transforms;

namespace AudioPipelines.Dashboard.Live;

/// <summary>Transforms the last samples of channels into bands. One thread at a time.</summary>
internal sealed class LiveSpectrum
{
    private const int PerSecond = 12; // windows: two tones at 40 Hz are told apart by a semitone or so

    private readonly RealFft _fft;
    private readonly PitchBands _bands;
    private readonly float[] _window;
    private readonly float[] _input;
    private readonly float[] _re;
    private readonly float[] _im;
    private readonly float _scale;

    /// <param name="sampleRate">The rate of the samples, in hertz.</param>
    public LiveSpectrum(int sampleRate)
    {
        Size = Math.Clamp((int)BitOperations.RoundUpToPowerOf2((uint)(sampleRate / PerSecond)), 64, 32_768);
        _fft = new RealFft(Size);
        _bands = new PitchBands(sampleRate, Size);
        _window = new float[Size];
        _input = new float[Size];
        _re = new float[Size + 1];
        _im = new float[Size + 1];
        for (int n = 0; n < Size; n++) _window[n] = (float)(0.5 - (0.5 * Math.Cos(2 * Math.PI * (n + 0.5) / Size)));
        _scale = 16f / ((float)Size * Size);
    }

    /// <summary>How many samples are transformed.</summary>
    public int Size { get; }

    /// <summary>Transforms samples. What is no number is silence.</summary>
    /// <param name="samples"><see cref="Size"/> samples; they are changed.</param>
    /// <param name="decibels">Room for <see cref="PitchBands.Count"/> values.</param>
    public void Transform(Span<float> samples, Span<sbyte> decibels)
    {
        if (!float.IsFinite(TensorPrimitives.Sum<float>(samples)))
        {
            foreach (ref float sample in samples)
            {
                if (!float.IsFinite(sample)) sample = 0;
            }
        }

        if (samples.IndexOfAnyExcept(0f) < 0)
        {
            decibels.Fill(sbyte.MinValue);
            return;
        }

        TensorPrimitives.Multiply<float>(samples, _window, _input);
        _fft.Direct(_input, _re, _im);
        Span<float> powers = _re.AsSpan(0, (Size / 2) + 1);
        ReadOnlySpan<float> imaginary = _im.AsSpan(0, powers.Length);
        TensorPrimitives.Multiply<float>(imaginary, imaginary, _im);
        TensorPrimitives.Multiply<float>(powers, powers, powers);
        TensorPrimitives.Add<float>(powers, imaginary, powers);
        TensorPrimitives.Multiply<float>(powers, _scale, powers);
        _bands.Fill(powers, decibels);
    }
}
