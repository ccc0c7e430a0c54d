using ScottPlot;
using ScottPlot.Panels;
using SkiaSharp;

namespace AudioPipelines.Cli.Plotting;

/// <summary>Draws a spectrogram, and the scale of its colours beside it.</summary>
internal static class SpectrogramPanel
{
    private const double NumberAbove = 12; // dots, for the lowest number of the waveform above

    /// <summary>Makes the panel.</summary>
    /// <param name="axes">Makes its axes.</param>
    /// <param name="scale">Its colours.</param>
    /// <param name="channel">What is drawn.</param>
    /// <param name="sampleRate">The rate of its samples.</param>
    /// <param name="place">Where it will be.</param>
    /// <param name="isLast">Whether it is the lowest of the picture.</param>
    /// <param name="isNamed">Whether it shows the channel's name, since there is no waveform above it.</param>
    public static Plot Make(
        PanelAxes axes, ColourScale scale, PlottedChannel channel, int sampleRate, PlotPanel place, bool isLast, bool isNamed)
    {
        double highest = sampleRate / 2.0;
        double free = isNamed ? highest : highest * (1 - (NumberAbove / place.Height));
        AxisTick[] ticks = [.. AxisTicks.Frequencies(highest, place.Height).Where(tick => tick.Position <= free)];
        Plot plot = axes.Make(AxisTicks.FrequencyUnit(highest), 0, highest, ticks, isLast);
        SpectrogramColumns columns = channel.Spectrogram!;
        using SKBitmap dots = SpectrogramImage.Of(columns, scale, axes.DataWidth, (int)place.Height);
        double end = (double)columns.Count * columns.SamplesPerColumn / sampleRate;
        double bottom = channel.LowestFrequency;
        ScottPlot.Plottables.ImageRect image = plot.Add.ImageRect(
            new Image(dots), new CoordinateRect(0, end, bottom, bottom + (columns.Rows * channel.BandWidth)));
        image.AntiAlias = true;
        axes.Shade(plot, channel, place);
        axes.Mark(plot);
        if (isNamed) axes.Name(plot, channel);
        var bar = new ColorBar(scale, Edge.Right) { Width = 14 };
        axes.SetTicks(bar.Axis, AxisTicks.Colours(scale.Lowest, scale.Highest, place.Height), hasLabels: true);
        axes.SetLabel(bar.Axis, "dBFS");
        plot.Axes.AddPanel(bar);
        return plot;
    }
}
