using System.Numerics.Tensors;

namespace AudioPipelines.Cli.Plotting;

/// <summary>A waveform of any length in a fixed number of columns: each has the lowest and the highest of its samples, the sum of
/// their squares, and why audio is missing. When all columns are full, each two become one.</summary>
internal sealed class WaveformColumns
{
    private readonly float[] _lowest;
    private readonly float[] _highest;
    private readonly double[] _squares;
    private readonly byte[] _absent; // a bit for each kind

    /// <param name="capacity">How many columns there are at most: an even number.</param>
    public WaveformColumns(int capacity)
    {
        _lowest = new float[capacity];
        _highest = new float[capacity];
        _squares = new double[capacity];
        _absent = new byte[capacity];
    }

    /// <summary>How many samples a column stands for. The last one may have fewer.</summary>
    public long SamplesPerColumn { get; private set; } = 1;

    /// <summary>How many samples have come.</summary>
    public long Length { get; private set; }

    /// <summary>How many columns they fill.</summary>
    public int Count => (int)((Length + SamplesPerColumn - 1) / SamplesPerColumn);

    /// <summary>The highest absolute value of all samples.</summary>
    public double Peak => Count == 0
        ? 0
        : Math.Max(-(double)TensorPrimitives.Min(Used(_lowest)), TensorPrimitives.Max(Used(_highest)));

    /// <summary>The root mean square of all samples.</summary>
    public double Rms => Length == 0 ? 0 : Math.Sqrt(TensorPrimitives.Sum(_squares.AsSpan(0, Count)) / Length);

    /// <summary>The lowest sample of each column.</summary>
    public ReadOnlySpan<float> Lowest => Used(_lowest);

    /// <summary>The highest sample of each column.</summary>
    public ReadOnlySpan<float> Highest => Used(_highest);

    /// <summary>The root mean square of a column.</summary>
    public double RmsOf(int column) =>
        Math.Sqrt(_squares[column] / Math.Min(SamplesPerColumn, Length - (column * SamplesPerColumn)));

    /// <summary>Takes the samples that come next.</summary>
    public void Add(ReadOnlySpan<float> samples)
    {
        while (!samples.IsEmpty)
        {
            ReadOnlySpan<float> some = samples[..(int)Math.Min(samples.Length, Room())];
            Add(
                TensorPrimitives.Min(some), TensorPrimitives.Max(some), TensorPrimitives.SumOfSquares(some), some.Length);
            samples = samples[some.Length..];
        }
    }

    /// <summary>Leaves out time in which there were no samples.</summary>
    public void AddNothing(long length, Absence why)
    {
        long from = Length;
        for (long left = length; left > 0;)
        {
            long some = Math.Min(left, Room());
            Add(0, 0, 0, some);
            left -= some;
        }

        Mark(from, length, why);
    }

    /// <summary>Says why a stretch of the samples that have come is no audio.</summary>
    public void Mark(long from, long length, Absence why)
    {
        if (length <= 0) return;
        long last = Math.Min(from + length, Length) - 1;
        for (long column = from / SamplesPerColumn; column <= last / SamplesPerColumn; column++)
            _absent[column] |= (byte)(1 << (int)why);
    }

    /// <summary>Where audio is missing, in order of kind and time. Neighbouring columns are one stretch.</summary>
    public IEnumerable<AbsentSpan> Absences()
    {
        foreach (Absence why in Enum.GetValues<Absence>())
        {
            for (int column = 0; column < Count; column++)
            {
                int from = column;
                while (column < Count && (_absent[column] & (1 << (int)why)) != 0) column++;
                if (column > from)
                    yield return new AbsentSpan(from * SamplesPerColumn, Math.Min(column * SamplesPerColumn, Length), why);
            }
        }
    }

    private Span<float> Used(float[] values) => values.AsSpan(0, Count);

    /// <summary>How many samples the column still takes that the next sample goes into.</summary>
    private long Room()
    {
        if (Length == SamplesPerColumn * _lowest.Length) Halve();
        return SamplesPerColumn - (Length % SamplesPerColumn);
    }

    private void Add(float lowest, float highest, double squares, long count)
    {
        int column = (int)(Length / SamplesPerColumn);
        bool isNew = Length % SamplesPerColumn == 0;
        _lowest[column] = isNew ? lowest : Math.Min(_lowest[column], lowest);
        _highest[column] = isNew ? highest : Math.Max(_highest[column], highest);
        _squares[column] = isNew ? squares : _squares[column] + squares;
        if (isNew) _absent[column] = 0;
        Length += count;
    }

    private void Halve()
    {
        for (int column = 0; column < _lowest.Length / 2; column++)
        {
            int one = 2 * column, other = one + 1;
            _lowest[column] = Math.Min(_lowest[one], _lowest[other]);
            _highest[column] = Math.Max(_highest[one], _highest[other]);
            _squares[column] = _squares[one] + _squares[other];
            _absent[column] = (byte)(_absent[one] | _absent[other]);
        }

        SamplesPerColumn *= 2;
    }
}
