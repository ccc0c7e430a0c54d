using System.Globalization;

namespace AudioPipelines.Benchmarks.Comparison;

/// <summary>What one run of a program cost.</summary>
/// <param name="Wall">Of the whole process, in seconds.</param>
/// <param name="Cpu">User and system time of the whole process, in seconds.</param>
/// <param name="PeakKiB">The largest resident memory, in KiB.</param>
/// <param name="Told">What the program says of itself, name by name.</param>
internal sealed record Cost(double Wall, double Cpu, double PeakKiB, IReadOnlyDictionary<string, double> Told)
{
    /// <summary>From the first frame to the end, in seconds, where the program says so.</summary>
    public double? RunWall => Tells("wall") / 1e6;

    /// <summary>CPU time from the first frame to the end, in seconds, where the program says so.</summary>
    public double? RunCpu => Tells("cpu") / 1e6;

    /// <summary>A figure that the program gives of itself; <see langword="null"/> where it does not.</summary>
    public double? Tells(string name) => Told.TryGetValue(name, out double number) ? number : null;

    /// <summary>Reads the <c>name=number</c> pairs of a text's last line; there may be none.</summary>
    public static Dictionary<string, double> Read(string text)
    {
        var pairs = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string word in (text.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "").Split(' '))
        {
            string[] pair = word.Split('=');
            if (pair.Length == 2 && double.TryParse(pair[1], CultureInfo.InvariantCulture, out double number))
                pairs[pair[0]] = number;
        }

        return pairs;
    }
}
