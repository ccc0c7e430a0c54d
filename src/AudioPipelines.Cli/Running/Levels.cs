using System.Numerics;
using System.Runtime.InteropServices;

namespace AudioPipelines.Cli.Running;

/// <summary>Peak and mean levels of each channel, relative to full scale. One thread measures, another may read.</summary>
internal sealed class Levels
{
    private readonly Lock _lock = new();
    private float[] _recent = [];
    private float[] _peaks = [];
    private double[] _squares = [];
    private long _samples;

    /// <summary>Peak of each channel over the whole run, 1 being full scale.</summary>
    public float[] Peaks
    {
        get { lock (_lock) return [.. _peaks]; }
    }

    /// <summary>Root mean square of each channel over the whole run.</summary>
    public double[] Means
    {
        get { lock (_lock) return [.. _squares.Select(sum => Math.Sqrt(sum / Math.Max(1, _samples)))]; }
    }

    /// <summary>Peak of each channel since the last call.</summary>
    public float[] TakeRecent()
    {
        lock (_lock)
        {
            float[] taken = [.. _recent];
            Array.Clear(_recent);
            return taken;
        }
    }

    /// <summary>A level in dBFS, <c>-inf</c> for silence.</summary>
    public static string Decibels(double level) =>
        level <= 0 ? "-inf" : (20 * Math.Log10(level)).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Measures a frame.</summary>
    public void Measure(AudioFrame frame)
    {
        lock (_lock)
        {
            int channels = frame.Channels;
            if (_peaks.Length < channels)
            {
                Array.Resize(ref _recent, channels);
                Array.Resize(ref _peaks, channels);
                Array.Resize(ref _squares, channels);
            }

            _samples += frame.SamplesPerChannel;
            for (int channel = 0; channel < channels; channel++)
            {
                (float peak, double squares) = frame.Format.SampleType switch
                {
                    SampleType.S16 => OfIntegers(frame.Channel<short>(channel), 1f / 32768),
                    SampleType.S32 => OfIntegers(frame.Channel<int>(channel), 1f / 2147483648),
                    _ => OfFloats(frame.Channel(channel)),
                };
                _recent[channel] = Math.Max(_recent[channel], peak);
                _peaks[channel] = Math.Max(_peaks[channel], peak);
                _squares[channel] += squares;
            }
        }
    }

    /// <summary>A sample that is no number makes both no number. The sum tells that, so that the peaks need not ask at each
    /// sample: without AVX-512 that takes five times as long.</summary>
    private static (float Peak, double Squares) OfFloats(ReadOnlySpan<float> samples)
    {
        ReadOnlySpan<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(samples);
        Vector<float> peaks = Vector<float>.Zero, squares = Vector<float>.Zero;
        foreach (Vector<float> vector in vectors)
        {
            peaks = Vector.MaxNative(peaks, Vector.Abs(vector));
            squares += vector * vector;
        }

        float peak = 0;
        double sum = Vector.Sum(squares);
        for (int lane = 0; lane < Vector<float>.Count; lane++) peak = Math.Max(peak, peaks[lane]);
        foreach (float sample in samples[(vectors.Length * Vector<float>.Count)..])
        {
            peak = Math.Max(peak, Math.Abs(sample));
            sum += sample * sample;
        }

        return (double.IsNaN(sum) ? float.NaN : peak, sum);
    }

    private static (float Peak, double Squares) OfIntegers<T>(ReadOnlySpan<T> samples, float scale)
        where T : unmanaged, IBinaryInteger<T>
    {
        float peak = 0;
        double sum = 0;
        foreach (T sample in samples)
        {
            float value = float.CreateTruncating(sample) * scale;
            peak = Math.Max(peak, Math.Abs(value));
            sum += value * value;
        }

        return (peak, sum);
    }
}
