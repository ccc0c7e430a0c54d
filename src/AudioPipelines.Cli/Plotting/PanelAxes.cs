using ScottPlot;
using ScottPlot.TickGenerators;

namespace AudioPipelines.Cli.Plotting;

/// <summary>Makes an empty panel with its axes. All panels have the same axis of time, and the last one its numbers.</summary>
/// <param name="data">What is drawn.</param>
/// <param name="theme">In which colours.</param>
/// <param name="width">The picture's width.</param>
internal sealed class PanelAxes(PlotData data, PlotTheme theme, int width)
{
    private const float Letters = 12;
    private const double Opacity = 0.45;
    private const int EdgeMark = 7, Short = 4; // dots

    /// <summary>The part of the width that shows audio.</summary>
    public int DataWidth => width - PlotLayout.Left - PlotLayout.Right;

    /// <summary>Makes a panel.</summary>
    /// <param name="unit">What its vertical axis is called.</param>
    /// <param name="lowest">Where that begins.</param>
    /// <param name="highest">Where it ends.</param>
    /// <param name="ticks">Its numbers.</param>
    /// <param name="isLast">Whether the axis of time has numbers.</param>
    public Plot Make(string unit, double lowest, double highest, IReadOnlyList<AxisTick> ticks, bool isLast)
    {
        var plot = new Plot();
        plot.RenderManager.ClearCanvasBeforeEachRender = false;
        plot.FigureBackground.Color = Colors.Transparent;
        plot.DataBackground.Color = theme.Panel;
        plot.Layout.Fixed(new PixelPadding(PlotLayout.Left, PlotLayout.Right, isLast ? PlotLayout.Foot : 0, 0));
        plot.Axes.SetLimits(0, data.Seconds, lowest, highest);
        plot.Axes.Color(theme.Line);
        plot.Grid.MajorLineColor = theme.Grid;
        SetTicks(plot.Axes.Left, ticks, hasLabels: true);
        SetTicks(plot.Axes.Bottom, AxisTicks.Times(data.Seconds, DataWidth), isLast);
        SetLabel(plot.Axes.Left, unit);
        if (isLast) SetLabel(plot.Axes.Bottom, AxisTicks.TimeUnit(data.Seconds));
        return plot;
    }

    /// <summary>Gives an axis numbers.</summary>
    public void SetTicks(IAxis axis, IReadOnlyList<AxisTick> ticks, bool hasLabels)
    {
        axis.TickGenerator = new NumericManual(
            [.. ticks.Select(tick => tick.Position)], [.. ticks.Select(tick => hasLabels ? tick.Label : "")]);
        if (!hasLabels) axis.MajorTickStyle.Length = 0;
        axis.TickLabelStyle.FontSize = Letters;
        axis.TickLabelStyle.ForeColor = theme.Text;
    }

    /// <summary>Says what an axis measures.</summary>
    public void SetLabel(IAxis axis, string unit)
    {
        axis.Label.Text = unit;
        axis.Label.Bold = false;
        axis.Label.FontSize = Letters;
        axis.Label.ForeColor = theme.Text;
    }

    /// <summary>Shades where audio is missing. A spectrogram is only marked at its upper edge where that is short, or the marks
    /// of a lossy network would be all that one sees.</summary>
    public void Shade(Plot plot, PlottedChannel channel, PlotPanel place)
    {
        AxisLimits limits = plot.Axes.GetLimits();
        double second = data.Format!.SampleRate, dots = DataWidth / data.Seconds;
        double edge = limits.Top - ((limits.Top - limits.Bottom) * EdgeMark / place.Height);
        foreach (AbsentSpan span in channel.Waveform.Absences())
        {
            double from = span.From / second, to = span.To / second;
            bool isShort = (to - from) * dots < Short;
            Color colour = PlotTheme.Of(span.Why);
            if (place.IsWaveform || !isShort) Fill(from, to, limits.Bottom, colour.WithAlpha(Opacity), isShort);
            if (!place.IsWaveform) Fill(from, to, edge, colour, isShort);
        }

        void Fill(double from, double to, double bottom, Color colour, bool hasLine)
        {
            ScottPlot.Plottables.Rectangle shade = plot.Add.Rectangle(from, to, bottom, limits.Top);
            (shade.FillColor, shade.LineColor) = (colour, colour);
            shade.LineWidth = hasLine ? 1 : 0; // or it might be less than a dot
        }
    }

    /// <summary>Marks what happened, over all that is drawn.</summary>
    public void Mark(Plot plot)
    {
        double second = data.Format!.SampleRate;
        foreach (PlotMark mark in data.Marks)
            plot.Add.VerticalLine(mark.Position / second, 1.5f, PlotTheme.Of(mark.Kind), PlotTheme.PatternOf(mark.Kind));
    }

    /// <summary>Writes a channel's name into its panel.</summary>
    public void Name(Plot plot, PlottedChannel channel)
    {
        ScottPlot.Plottables.Annotation name = plot.Add.Annotation(
            ShownText.WithoutControls(channel.Label), ScottPlot.Alignment.UpperLeft);
        name.LabelFontSize = Letters;
        name.LabelFontColor = theme.Text;
        name.LabelBackgroundColor = theme.Background.WithAlpha(0.75);
        name.LabelBorderWidth = 0;
        name.LabelShadowColor = Colors.Transparent;
        name.LabelPadding = 3;
        (name.OffsetX, name.OffsetY) = (4, 4);
    }
}
