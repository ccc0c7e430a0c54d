using AudioPipelines.Cli.Running;
using ScottPlot;
using SkiaSharp;

namespace AudioPipelines.Cli.Plotting;

/// <summary>The picture of a source: its head, and below it the panels of its channels.</summary>
internal sealed class PlotPicture
{
    private readonly string _title;
    private readonly PlotData _data;
    private readonly PlotOptions _options;
    private readonly PlotLayout _layout;
    private readonly PlotTheme _theme;

    /// <param name="name">What the picture is of.</param>
    /// <param name="data">What is drawn.</param>
    /// <param name="options">How.</param>
    public PlotPicture(string name, PlotData data, PlotOptions options)
    {
        _title = PlotHead.Title(name, data);
        (_data, _options) = (data, options);
        _layout = new PlotLayout(options, data.Channels.Count);
        _theme = PlotTheme.Of(options.IsDark);
    }

    /// <summary>Its width in dots.</summary>
    public int Width => _options.Width;

    /// <summary>Its height in dots.</summary>
    public int Height => _layout.Height;

    /// <summary>Draws it.</summary>
    /// <param name="isSvg">Whether as SVG; otherwise as PNG.</param>
    /// <returns>The file.</returns>
    public byte[] Draw(bool isSvg)
    {
        if (isSvg)
        {
            using var file = new MemoryStream();
            using (SKCanvas page = SKSvgCanvas.Create(SKRect.Create(Width, Height), file)) DrawOn(page);
            return file.ToArray();
        }

        using SKSurface surface = SKSurface.Create(
            new SKImageInfo(Width, Height, SKImageInfo.PlatformColorType, SKAlphaType.Premul));
        DrawOn(surface.Canvas);
        using SKImage image = surface.Snapshot();
        using SKData png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private void DrawOn(SKCanvas canvas)
    {
        using (var ground = new SKPaint { Color = _theme.Background.ToSKColor() })
            canvas.DrawRect(SKRect.Create(Width, Height), ground);
        PlotHead.Draw(canvas, _title, _data, _theme, _options.HasWaveform, Width);
        var axes = new PanelAxes(_data, _theme, Width);
        ColourScale? scale = _options.HasSpectrogram ? new ColourScale(_data.Channels) : null;
        double loudest = AxisTicks.LoudestOf(_data.Channels.Max(channel => channel.Waveform.Peak));
        foreach (PlotPanel place in _layout.Panels)
        {
            bool isLast = place == _layout.Panels[^1];
            using Plot plot = Make(axes, scale, loudest, place, isLast);
            float bottom = (float)(place.Top + place.Height) + (isLast ? PlotLayout.Foot : 0);
            var where = new PixelRect(0, Width, bottom, (float)place.Top);
            using (var nowhere = new SKNoDrawCanvas(Width, Height)) plot.Render(nowhere, where); // a first one is drawn twice
            plot.Render(canvas, where);
        }
    }

    private Plot Make(PanelAxes axes, ColourScale? scale, double loudest, PlotPanel place, bool isLast)
    {
        PlottedChannel channel = _data.Channels[place.Channel];
        int rate = _data.Format!.SampleRate;
        return place.IsWaveform
            ? WaveformPanel.Make(axes, _theme, channel, rate, loudest, place, isLast)
            : SpectrogramPanel.Make(axes, scale!, channel, rate, place, isLast, isNamed: !_options.HasWaveform);
    }
}
