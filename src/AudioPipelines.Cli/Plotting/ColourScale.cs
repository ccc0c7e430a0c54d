using System.Numerics.Tensors;
using ScottPlot;
using ScottPlot.Colormaps;

namespace AudioPipelines.Cli.Plotting;

/// <summary>Which colour a level of a spectrogram has: the same in all channels, so that they can be compared.</summary>
internal sealed class ColourScale : IHasColorAxis
{
    private const double Span = 90, Step = 10; // dB

    private readonly uint[] _colours = new uint[256];

    /// <param name="channels">What is drawn.</param>
    public ColourScale(IEnumerable<PlottedChannel> channels)
    {
        double strongest = channels.Select(channel => Strongest(channel.Spectrogram!)).Max();
        Highest = strongest > 0 ? Math.Clamp(Math.Ceiling(10 * Math.Log10(strongest) / Step) * Step, -100, 100) : 0;
        for (int n = 0; n < _colours.Length; n++) _colours[n] = Colormap.GetColor(n / 255.0).ARGB;
    }

    /// <summary>The level of the brightest colour, in dBFS.</summary>
    public double Highest { get; }

    /// <summary>The level of the darkest.</summary>
    public double Lowest => Highest - Span;

    /// <inheritdoc/>
    public IColormap Colormap { get; } = new Inferno();

    /// <summary>The colour of a power, as alpha, red, green and blue.</summary>
    public uint Of(float power)
    {
        double level = power > 0 ? 10 * Math.Log10(power) : double.NegativeInfinity;
        return _colours[(int)(Math.Clamp((level - Lowest) / Span, 0, 1) * 255)];
    }

    /// <inheritdoc/>
    public ScottPlot.Range GetRange() => new(Lowest, Highest);

    private static float Strongest(SpectrogramColumns columns)
    {
        var power = new float[columns.Rows];
        float strongest = 0;
        for (int column = 0; column < columns.Count; column++)
        {
            columns.CopyTo(column, power);
            strongest = Math.Max(strongest, TensorPrimitives.Max<float>(power));
        }

        return strongest;
    }
}
