using System.Globalization;
using ScottPlot;
using SkiaSharp;

namespace AudioPipelines.Cli.Plotting;

/// <summary>Draws the head of a picture: its title, and a legend of what is in it.</summary>
internal static class PlotHead
{
    private const float TitleSize = 17, LegendSize = 12, TitleTop = 8, LegendTop = 36, Edge = 14;

    /// <summary>Draws it.</summary>
    /// <param name="canvas">Where.</param>
    /// <param name="title">The title.</param>
    /// <param name="data">What is drawn.</param>
    /// <param name="theme">In which colours.</param>
    /// <param name="hasWaveform">Whether waveforms are drawn.</param>
    /// <param name="width">The picture's width.</param>
    public static void Draw(SKCanvas canvas, string title, PlotData data, PlotTheme theme, bool hasWaveform, int width)
    {
        using Paint paint = Paint.NewDisposablePaint();
        var label = new LabelStyle
        {
            Text = title,
            FontSize = TitleSize,
            ForeColor = theme.Text,
            Alignment = ScottPlot.Alignment.UpperLeft,
        };
        label.Render(canvas, new Pixel(Edge, TitleTop), paint);
        using var plot = new Plot();
        Legend legend = plot.Legend;
        legend.Orientation = Orientation.Horizontal;
        legend.TightHorizontalWrapping = true;
        legend.BackgroundColor = Colors.Transparent;
        legend.OutlineColor = Colors.Transparent;
        legend.ShadowColor = Colors.Transparent;
        legend.Margin = new PixelPadding(0);
        legend.Padding = new PixelPadding(0);
        legend.FontSize = LegendSize;
        legend.FontColor = theme.Text;
        foreach (LegendItem item in Items(data, theme, hasWaveform)) legend.ManualItems.Add(item);
        if (legend.ManualItems.Count > 0)
            legend.Render(
                canvas, paint, new PixelRect(Edge, width - Edge, PlotLayout.Head, LegendTop), ScottPlot.Alignment.UpperLeft);
    }

    /// <summary>What a title says of the audio.</summary>
    public static string Title(string name, PlotData data)
    {
        int channels = data.Channels.Count;
        string length = data.Seconds <= 120
            ? string.Create(CultureInfo.InvariantCulture, $"{data.Seconds:0.0##} s")
            : TimeSpan.FromSeconds(Math.Round(data.Seconds)).ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {length}, {channels} channel{(channels == 1 ? "" : "s")}, {data.Format!.SampleRate} Hz");
    }

    private static IEnumerable<LegendItem> Items(PlotData data, PlotTheme theme, bool hasWaveform)
    {
        if (hasWaveform)
        {
            yield return Box("lowest to highest sample", theme.Wave);
            if (data.Channels.Any(WaveformPanel.HasRms)) yield return Box("RMS", theme.Rms);
        }

        foreach (Absence why in Enum.GetValues<Absence>())
        {
            if (data.Channels.Any(channel => channel.AbsentFor(why) > 0)) yield return Box(Words(why), PlotTheme.Of(why));
        }

        foreach (IGrouping<PlotMark.Event, PlotMark> marks in data.Marks.GroupBy(mark => mark.Kind).OrderBy(marks => marks.Key))
        {
            string words = marks.Key == PlotMark.Event.ClockStep ? "clock set" : marks.Key.ToString().ToLowerInvariant();
            yield return new LegendItem
            {
                LabelText = marks.Count() == 1
                    ? words
                    : string.Create(CultureInfo.InvariantCulture, $"{words} ({marks.Count()})"),
                LineColor = PlotTheme.Of(marks.Key),
                LinePattern = PlotTheme.PatternOf(marks.Key),
                LineWidth = 2,
            };
        }
    }

    private static LegendItem Box(string text, Color colour) => new() { LabelText = text, FillColor = colour, LineWidth = 0 };

    private static string Words(Absence why) => why switch
    {
        Absence.NotStarted => "not started",
        _ => why.ToString().ToLowerInvariant(),
    };
}
