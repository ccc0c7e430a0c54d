using AudioPipelines.Cli.Running;

namespace AudioPipelines.Cli.Plotting;

/// <summary>Where things are in a picture, in dots: a head with title and legend, below it the panels of each channel, all with
/// the same axis of time, whose numbers are in the foot.</summary>
internal sealed class PlotLayout
{
    /// <summary>The most channels that one picture has room for.</summary>
    public const int MostChannels = 64;

    /// <summary>The least height of a picture.</summary>
    public const int Lowest = 200;

    /// <summary>The room beside the panels.</summary>
    public const int Left = 84, Right = 92;

    /// <summary>The room above and below them.</summary>
    public const int Head = 72, Foot = 52;

    private const int Between = 16, LowestPanel = 20;
    private const double WaveformShare = 0.4;

    /// <param name="options">What was asked for.</param>
    /// <param name="channels">How many channels there are.</param>
    /// <exception cref="UsageException">There is no room for them.</exception>
    public PlotLayout(PlotOptions options, int channels)
    {
        bool isBoth = options is { HasWaveform: true, HasSpectrogram: true };
        double each = options.Height is { } height
            ? (height - Head - Foot) / (double)channels
            : isBoth ? Math.Clamp(1_760 / channels, 120, 420) : Math.Clamp(1_200 / channels, 60, 280);
        Height = options.Height ?? Head + Foot + (int)(each * channels);
        double waveform = !options.HasWaveform ? 0 : !isBoth ? each - Between : (each - Between) * WaveformShare;
        double spectrogram = options.HasSpectrogram ? each - Between - waveform : 0;
        if ((options.HasWaveform && waveform < LowestPanel) || (options.HasSpectrogram && spectrogram < LowestPanel))
        {
            double least = Between + 1 + (isBoth ? LowestPanel / WaveformShare : LowestPanel);
            throw new UsageException(
                $"'--height {Height}' has no room for {channels} channels. Give it {Head + Foot + (channels * least):0} or more, "
                + "or choose some with --channels.");
        }

        List<PlotPanel> panels = [];
        for (int channel = 0; channel < channels; channel++)
        {
            double top = Head + (channel * each) + (Between / 2.0);
            if (options.HasWaveform) panels.Add(new PlotPanel(channel, IsWaveform: true, top, waveform));
            if (options.HasSpectrogram) panels.Add(new PlotPanel(channel, IsWaveform: false, top + waveform, spectrogram));
        }

        Panels = panels;
    }

    /// <summary>The height of the picture.</summary>
    public int Height { get; }

    /// <summary>The panels, from top to bottom.</summary>
    public IReadOnlyList<PlotPanel> Panels { get; }
}
