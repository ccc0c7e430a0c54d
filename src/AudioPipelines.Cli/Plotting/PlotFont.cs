using System.Reflection;
using ScottPlot;
using SkiaSharp;

namespace AudioPipelines.Cli.Plotting;

/// <summary>The letters of pictures: a font that the tool brings along, since a server may have none. So pictures also look the
/// same everywhere.</summary>
internal sealed class PlotFont : IFontResolver
{
    private const string Resource = "Plotting/DejaVuSans-Subset.ttf";

    private static readonly Lock _lock = new();
    private static bool _isInUse;

    private readonly SKTypeface _typeface;

    private PlotFont()
    {
        using Stream? font = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource);
        _typeface = SKTypeface.FromStream(font!);
    }

    /// <summary>Has all letters drawn with it from now on.</summary>
    /// <exception cref="AudioSourceException">The native library that draws is not there.</exception>
    public static void Use()
    {
        lock (_lock)
        {
            if (_isInUse) return;
            try
            {
                var font = new PlotFont();
                Fonts.FontResolvers.Insert(0, font);
                Fonts.Default = font._typeface.FamilyName;
            }
            catch (Exception missing) when (missing is DllNotFoundException or TypeInitializationException)
            {
                throw new AudioSourceException(
                    AudioSourceErrorKind.MissingPlugin,
                    "Pictures cannot be drawn: the library libSkiaSharp is not beside this program, or not for this machine. "
                    + "Copy it there from the tool's package, or install the tool with 'dotnet tool install'.", missing);
            }

            _isInUse = true;
        }
    }

    /// <inheritdoc/>
    public SKTypeface CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) => _typeface;

    /// <inheritdoc/>
    public SKTypeface CreateTypeface(string fontName, bool bold, bool italic) => _typeface;
}
