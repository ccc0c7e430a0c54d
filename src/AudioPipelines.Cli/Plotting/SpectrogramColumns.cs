using System.Numerics.Tensors;

namespace AudioPipelines.Cli.Plotting;

/// <summary>A spectrogram of any length in a fixed number of columns: each holds the mean of the spectra within it. When all
/// columns are full, each two become one.</summary>
internal sealed class SpectrogramColumns
{
    private readonly int _capacity;
    private readonly float[] _sums;
    private readonly int[] _spectra;

    /// <param name="capacity">How many columns there are at most: an even number.</param>
    /// <param name="rows">How many bands of frequency each has.</param>
    /// <param name="samplesPerColumn">How many samples a column stands for at first.</param>
    public SpectrogramColumns(int capacity, int rows, int samplesPerColumn)
    {
        (_capacity, Rows, SamplesPerColumn) = (capacity, rows, samplesPerColumn);
        _sums = new float[capacity * rows];
        _spectra = new int[capacity];
    }

    /// <summary>How many bands of frequency there are, from 0 Hz on.</summary>
    public int Rows { get; }

    /// <summary>How many samples a column stands for.</summary>
    public long SamplesPerColumn { get; private set; }

    /// <summary>How many columns there are.</summary>
    public int Count { get; private set; }

    /// <summary>The band that holds the most power, all columns together; −1: all are silent.</summary>
    public int StrongestRow
    {
        get
        {
            float[] all = new float[Rows], some = new float[Rows];
            for (int column = 0; column < Count; column++)
            {
                CopyTo(column, some);
                TensorPrimitives.Add(all, some, all);
            }

            int strongest = TensorPrimitives.IndexOfMax<float>(all);
            return all[strongest] > 0 ? strongest : -1;
        }
    }

    /// <summary>Takes the spectrum around a sample.</summary>
    /// <param name="position">That sample.</param>
    /// <param name="power">The power of each band; nothing: silence.</param>
    public void Add(long position, ReadOnlySpan<float> power)
    {
        int column = ColumnOf(position);
        _spectra[column]++;
        if (power.IsEmpty) return;
        Span<float> sums = Sums(column);
        TensorPrimitives.Add(sums, power, sums);
    }

    /// <summary>Says where the last column ends.</summary>
    public void End(long length) => ColumnOf(Math.Max(1, length) - 1);

    /// <summary>Copies the mean power of a column's bands.</summary>
    public void CopyTo(int column, Span<float> power) =>
        TensorPrimitives.Divide(Sums(column), Math.Max(1, _spectra[column]), power);

    private Span<float> Sums(int column) => _sums.AsSpan(column * Rows, Rows);

    private int ColumnOf(long position)
    {
        while (position / SamplesPerColumn >= _capacity) Halve();
        int column = (int)(position / SamplesPerColumn);
        Count = Math.Max(Count, column + 1);
        return column;
    }

    private void Halve()
    {
        for (int column = 0; column < _capacity / 2; column++)
        {
            TensorPrimitives.Add(Sums(2 * column), Sums((2 * column) + 1), Sums(column));
            _spectra[column] = _spectra[2 * column] + _spectra[(2 * column) + 1];
        }

        Array.Clear(_sums, _capacity / 2 * Rows, _capacity / 2 * Rows);
        Array.Clear(_spectra, _capacity / 2, _capacity / 2);
        SamplesPerColumn *= 2;
        Count = (Count + 1) / 2;
    }
}
