namespace AudioPipelines.Cli.Output;

/// <summary>Where the bars of a meter stand: in as many columns as are needed to see all of them, if they fit at all.</summary>
/// <param name="Columns">How many columns.</param>
/// <param name="Rows">How many bars in each.</param>
/// <param name="Label">The letters of a label.</param>
/// <param name="Bar">The letters of a bar.</param>
/// <param name="HasNumber">Whether there is room for a number beside it.</param>
internal sealed record MeterLayout(int Columns, int Rows, int Label, int Bar, bool HasNumber)
{
    /// <summary>The letters of a number with a space before it.</summary>
    public const int Number = 6;

    private const int Narrowest = 9, Marks = 1, Between = 1, EnoughForNumber = 24;

    /// <summary>Finds it.</summary>
    /// <param name="width">The terminal's columns.</param>
    /// <param name="rows">Its rows, as far as they are free.</param>
    /// <param name="channels">How many bars there are.</param>
    /// <param name="longestLabel">The letters of the longest label.</param>
    public static MeterLayout Of(int width, int rows, int channels, int longestLabel)
    {
        int columns = Math.Clamp((channels + rows - 1) / Math.Max(1, rows), 1, Math.Max(1, width / Narrowest));
        int each = (width / columns) - Between;
        bool hasNumber = each >= EnoughForNumber;
        int label = Math.Clamp(longestLabel, 1, Math.Max(2, each / 3));
        int bar = each - label - 1 - Marks - (hasNumber ? Number : 0);
        return new MeterLayout(columns, (channels + columns - 1) / columns, label, Math.Max(1, bar), hasNumber);
    }
}
