using System.Numerics;
using System.Runtime.InteropServices;

namespace AudioPipelines.Auditing;

/// <summary>What the samples of a channel say by themselves: level, constant part, flat peaks.</summary>
internal sealed class ChannelMeasure
{
    private double _blocks;
    private double _means;
    private double _squaredMeans;
    private double _power;
    private PlateauCount _above;
    private PlateauCount _below;

    /// <summary>The root mean square without the constant part; 1 is full scale.</summary>
    public double Level => _blocks == 0 ? 0 : Math.Sqrt(_power / _blocks);

    /// <summary>The constant part.</summary>
    public double Mean => _blocks == 0 ? 0 : _means / _blocks;

    /// <summary>How far the constant part is known, from how it differs between blocks.</summary>
    public double MeanError =>
        _blocks < 2 ? double.PositiveInfinity : Math.Sqrt(Math.Max(0, (_squaredMeans / _blocks) - (Mean * Mean)) / _blocks);

    /// <summary>How many peaks were cut off flat, and at which height.</summary>
    public (int Count, float Ceiling) Plateaus =>
        (_above.Count + _below.Count, Math.Max(_above.Ceiling, _below.Ceiling));

    public void Add(ReadOnlySpan<float> samples)
    {
        (double sum, double squares, float lowest, float highest) = Sums(samples);
        double mean = sum / samples.Length;
        _blocks++;
        _means += mean;
        _squaredMeans += mean * mean;
        _power += Math.Max(0, (squares / samples.Length) - (mean * mean));
        _above.Add(samples, 1, highest);
        _below.Add(samples, -1, -lowest);
    }

    /// <summary>Adds what another stretch of the channel said.</summary>
    public void Add(ChannelMeasure other)
    {
        _blocks += other._blocks;
        _means += other._means;
        _squaredMeans += other._squaredMeans;
        _power += other._power;
        _above.Add(other._above);
        _below.Add(other._below);
    }

    public void Clear()
    {
        (_blocks, _means, _squaredMeans, _power) = (0, 0, 0, 0);
        (_above, _below) = (default, default);
    }

    private static (double Sum, double Squares, float Lowest, float Highest) Sums(ReadOnlySpan<float> samples)
    {
        double sum = 0, squares = 0;
        Vector<float> lowest = new(float.MaxValue), highest = new(float.MinValue);
        ReadOnlySpan<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(samples);
        const int Part = 64; // short sums lose no digits
        for (int from = 0; from < vectors.Length; from += Part)
        {
            Vector<float> partSum = default, partSquares = default;
            foreach (Vector<float> vector in vectors[from..Math.Min(vectors.Length, from + Part)])
            {
                partSum += vector;
                partSquares += vector * vector;
                lowest = Vector.Min(lowest, vector);
                highest = Vector.Max(highest, vector);
            }

            sum += Vector.Sum(partSum);
            squares += Vector.Sum(partSquares);
        }

        float low = float.MaxValue, high = float.MinValue;
        for (int n = 0; n < Vector<float>.Count; n++) (low, high) = (Math.Min(low, lowest[n]), Math.Max(high, highest[n]));
        return (sum, squares, low, high);
    }
}
