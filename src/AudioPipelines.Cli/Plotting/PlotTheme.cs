using ScottPlot;

namespace AudioPipelines.Cli.Plotting;

/// <summary>The colours of a picture, dark on light or light on dark.</summary>
internal sealed record PlotTheme
{
    private static readonly Color[] _absences =
    [
        Color.FromHex("#E5383B"), Color.FromHex("#8D99AE"), Color.FromHex("#F3722C"), Color.FromHex("#7B6D8D"),
        Color.FromHex("#B8A99A"), Color.FromHex("#C77DFF"), Color.FromHex("#B08968"),
    ];

    private static readonly Color[] _marks =
        [Color.FromHex("#2A9D8F"), Color.FromHex("#D00000"), Color.FromHex("#E09F00")];

    private static readonly LinePattern[] _patterns = [LinePattern.Dashed, LinePattern.Solid, LinePattern.Dotted];

    /// <summary>What lies behind everything.</summary>
    public required Color Background { get; init; }

    /// <summary>What lies behind waveforms.</summary>
    public required Color Panel { get; init; }

    /// <summary>Letters.</summary>
    public required Color Text { get; init; }

    /// <summary>Lines of axes.</summary>
    public required Color Line { get; init; }

    /// <summary>Lines at their numbers.</summary>
    public required Color Grid { get; init; }

    /// <summary>Waveforms, from the lowest sample to the highest.</summary>
    public required Color Wave { get; init; }

    /// <summary>Their root mean square.</summary>
    public required Color Rms { get; init; }

    /// <summary>The colours that were asked for.</summary>
    public static PlotTheme Of(bool isDark) => isDark
        ? new PlotTheme
        {
            Background = Color.FromHex("#15181D"),
            Panel = Color.FromHex("#1D2128"),
            Text = Color.FromHex("#E6E8EB"),
            Line = Color.FromHex("#8A919C"),
            Grid = Color.FromHex("#343A44"),
            Wave = Color.FromHex("#5AA9E6"),
            Rms = Color.FromHex("#BFE0FF"),
        }
        : new PlotTheme
        {
            Background = Colors.White,
            Panel = Color.FromHex("#F8F9FB"),
            Text = Color.FromHex("#20242A"),
            Line = Color.FromHex("#6B727C"),
            Grid = Color.FromHex("#DDE1E7"),
            Wave = Color.FromHex("#7FB2E5"),
            Rms = Color.FromHex("#1F5FA8"),
        };

    /// <summary>The colour of a stretch without audio.</summary>
    public static Color Of(Absence why) => _absences[(int)why];

    /// <summary>The colour of an event.</summary>
    public static Color Of(PlotMark.Event kind) => _marks[(int)kind];

    /// <summary>The line of an event.</summary>
    public static LinePattern PatternOf(PlotMark.Event kind) => _patterns[(int)kind];
}
