namespace AudioPipelines.Cli.Plotting;

/// <summary>How much is kept of each channel, so that a picture of all fits into memory whatever their number and
/// length.</summary>
/// <param name="Columns">The columns of waveforms and spectrograms.</param>
/// <param name="Rows">The bands of a spectrogram.</param>
internal readonly record struct PlotSize(int Columns, int Rows)
{
    private const int MostRows = 256, FewestRows = 32;
    private const long MostCells = 32L << 20; // of all channels together; 4 bytes each

    /// <summary>Finds it: columns about as wide as a dot of the picture, so many bands as it has dots for.</summary>
    public static PlotSize Of(int width, int channels)
    {
        int columns = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)width);
        int rows = MostRows;
        while (rows > FewestRows && (long)columns * rows * channels > MostCells) rows /= 2;
        return new PlotSize(columns, rows);
    }
}
