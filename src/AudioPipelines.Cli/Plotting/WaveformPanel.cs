using ScottPlot;

namespace AudioPipelines.Cli.Plotting;

/// <summary>Draws a waveform: from the lowest sample of a column to the highest, and its root mean square darker.</summary>
internal static class WaveformPanel
{
    private const int EnoughForRms = 16; // samples in a column; of fewer, it is no measure

    /// <summary>Makes the panel.</summary>
    /// <param name="axes">Makes its axes.</param>
    /// <param name="theme">Its colours.</param>
    /// <param name="channel">What is drawn.</param>
    /// <param name="sampleRate">The rate of its samples.</param>
    /// <param name="loudest">The level in its edge, in dBFS.</param>
    /// <param name="place">Where it will be.</param>
    /// <param name="isLast">Whether it is the lowest of the picture.</param>
    public static Plot Make(
        PanelAxes axes, PlotTheme theme, PlottedChannel channel, int sampleRate, double loudest, PlotPanel place, bool isLast)
    {
        double edge = Math.Pow(10, loudest / 20);
        Plot plot = axes.Make("dBFS", -edge, edge, AxisTicks.Levels(loudest, place.Height), isLast);
        WaveformColumns columns = channel.Waveform;
        var at = new double[columns.Count];
        double[] lowest = new double[at.Length], highest = new double[at.Length];
        for (int n = 0; n < at.Length; n++)
        {
            at[n] = ((n * columns.SamplesPerColumn) + ((columns.SamplesPerColumn - 1) / 2.0)) / sampleRate;
            (lowest[n], highest[n]) = (Within(columns.Lowest[n], edge), Within(columns.Highest[n], edge));
        }

        Fill(plot, at, lowest, highest, theme.Wave);
        if (HasRms(channel))
        {
            for (int n = 0; n < at.Length; n++)
            {
                double rms = Within(columns.RmsOf(n), edge);
                (lowest[n], highest[n]) = (Math.Clamp(-rms, lowest[n], highest[n]), Math.Clamp(rms, lowest[n], highest[n]));
            }

            Fill(plot, at, lowest, highest, theme.Rms);
        }

        axes.Shade(plot, channel, place);
        axes.Mark(plot);
        axes.Name(plot, channel);
        return plot;
    }

    /// <summary>Whether a column stands for enough samples to have a root mean square.</summary>
    public static bool HasRms(PlottedChannel channel) => channel.Waveform.SamplesPerColumn >= EnoughForRms;

    private static void Fill(Plot plot, double[] at, double[] lowest, double[] highest, Color colour)
    {
        ScottPlot.Plottables.FillY fill = plot.Add.FillY([.. at], [.. lowest], [.. highest]);
        fill.FillColor = colour;
        fill.LineColor = colour;
        fill.LineWidth = 1;
        fill.MarkerSize = 0;
    }

    private static double Within(double sample, double edge) =>
        double.IsNaN(sample) ? 0 : Math.Clamp(sample, -edge, edge);
}
