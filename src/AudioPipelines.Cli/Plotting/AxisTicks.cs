using System.Globalization;

namespace AudioPipelines.Cli.Plotting;

/// <summary>The numbers of the axes: round ones, as many as there is room for.</summary>
internal static class AxisTicks
{
    private const double Quietest = -120; // dBFS
    private const int WidestTime = 90, HighestNumber = 18; // dots

    private static readonly int[] _digits = [1, 2, 5, 10];

    private static readonly double[] _times =
        [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400];

    /// <summary>Times: seconds, or h:mm:ss where there are more than two minutes.</summary>
    /// <param name="seconds">How long the axis is.</param>
    /// <param name="dots">How wide it is.</param>
    public static IReadOnlyList<AxisTick> Times(double seconds, double dots)
    {
        double most = Math.Max(2, dots / WidestTime);
        double step = seconds / most <= _times[0]
            ? Round(seconds / most)
            : _times.FirstOrDefault(step => seconds / step <= most, 86_400 * Math.Ceiling(seconds / most / 86_400));
        return [.. Every(0, seconds, step).Select(at => new AxisTick(at, Time(at, seconds, step)))];
    }

    /// <summary>What the axis of times is called.</summary>
    public static string TimeUnit(double seconds) => IsClock(seconds) ? "time (h:mm:ss)" : "time (s)";

    /// <summary>Levels of a waveform: full scale, or what is loudest, halved again and again on both sides of silence.</summary>
    /// <param name="loudest">The level in the edge, in dBFS.</param>
    /// <param name="dots">How high the axis is.</param>
    public static IReadOnlyList<AxisTick> Levels(double loudest, double dots)
    {
        List<AxisTick> ticks = [new(0, "−∞")];
        double half = dots / 2;
        for (double below = 0, share = 1; half * share > HighestNumber; below += 6, share = Math.Pow(10, -below / 20))
        {
            if (below > 0 && half * (Math.Pow(10, -(below - 6) / 20) - share) < HighestNumber) continue;
            string label = Number(loudest - below);
            double at = Math.Pow(10, (loudest - below) / 20);
            ticks.Add(new AxisTick(at, label));
            ticks.Add(new AxisTick(-at, label));
        }

        return ticks;
    }

    /// <summary>The level in the edge of a waveform's axis: full scale, or 6, 12, 18 … dB below where nothing reaches
    /// that.</summary>
    public static double LoudestOf(double peak)
    {
        double level = peak > 0 ? LevelMeter.ToDecibels(peak) : 0;
        return Math.Clamp(Math.Ceiling((level - 0.01) / 6) * 6, Quietest, 60);
    }

    /// <summary>Frequencies: in Hz, or in kHz where there are more than two of them.</summary>
    /// <param name="hertz">The highest.</param>
    /// <param name="dots">How high the axis is.</param>
    public static IReadOnlyList<AxisTick> Frequencies(double hertz, double dots)
    {
        double unit = IsKilohertz(hertz) ? 1_000 : 1;
        double step = Round(hertz / Math.Max(1, dots / HighestNumber / 1.5));
        return [.. Every(0, hertz, step).Select(at => new AxisTick(at, Number(at / unit)))];
    }

    /// <summary>What the axis of frequencies is called.</summary>
    public static string FrequencyUnit(double hertz) => IsKilohertz(hertz) ? "kHz" : "Hz";

    /// <summary>Levels of colours, in dBFS.</summary>
    public static IReadOnlyList<AxisTick> Colours(double lowest, double highest, double dots)
    {
        double step = 10 * Math.Ceiling((highest - lowest) / Math.Max(1, dots / HighestNumber) / 10);
        return [.. Every(Math.Ceiling(lowest / step) * step, highest, step).Select(at => new AxisTick(at, Number(at)))];
    }

    private static bool IsClock(double seconds) => seconds > 120;

    private static bool IsKilohertz(double hertz) => hertz > 2_000;

    /// <summary>The next of 1, 2, 5, 10, 20 … that is not less.</summary>
    private static double Round(double value)
    {
        double ten = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(value, 1e-9))));
        return _digits.Select(digit => digit * ten).First(step => step >= value * 0.999_999);
    }

    private static IEnumerable<double> Every(double from, double to, double step)
    {
        for (int n = 0; from + (n * step) <= to + (step * 1e-6); n++) yield return from + (n * step);
    }

    // Minus nought is nought.
    private static string Number(double value) =>
        (Math.Round(value, 6) + 0.0).ToString("0.######", CultureInfo.InvariantCulture).Replace('-', '−');

    private static string Time(double at, double seconds, double step)
    {
        if (!IsClock(seconds)) return Number(at);
        var time = TimeSpan.FromSeconds(Math.Round(at));
        return string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}");
    }
}
