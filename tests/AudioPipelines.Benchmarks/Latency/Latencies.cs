using System.Globalization;
using System.Text;

namespace AudioPipelines.Benchmarks.Latency;

/// <summary>Latencies of one program under one load.</summary>
/// <param name="name">The program.</param>
internal sealed class Latencies(string name)
{
    private const int BarLength = 50;
    private const int FirstPower = 10; // 1 µs
    private readonly List<long> _nanoseconds = [];
    private readonly List<double> _medians = [];
    private bool _isSorted;

    /// <summary>The program.</summary>
    public string Name => name;

    /// <summary>How many there are.</summary>
    public int Count => _nanoseconds.Count;

    /// <summary>The median of each round in milliseconds.</summary>
    public IReadOnlyList<double> Medians => _medians;

    /// <summary>Adds a round: the lines of a program's output.</summary>
    public void Add(string output)
    {
        long[] round = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(
            line => long.Parse(line, CultureInfo.InvariantCulture)).Order()];
        _medians.Add(round.Length == 0 ? double.NaN : round[round.Length / 2] / 1e6);
        _nanoseconds.AddRange(round);
        _isSorted = false;
    }

    /// <summary>A quantile in milliseconds.</summary>
    public double Quantile(double part)
    {
        if (!_isSorted) _nanoseconds.Sort();
        _isSorted = true;
        return _nanoseconds.Count == 0 ? double.NaN : _nanoseconds[(int)(part * (_nanoseconds.Count - 1))] / 1e6;
    }

    /// <summary>A histogram whose classes double, up to the one that holds the largest.</summary>
    public string Histogram()
    {
        var classes = new SortedDictionary<int, int>();
        foreach (long value in _nanoseconds)
        {
            int power = value <= 0 ? FirstPower : Math.Max(FirstPower, 64 - (int)long.LeadingZeroCount(value));
            classes[power] = classes.GetValueOrDefault(power) + 1;
        }

        if (classes.Count == 0) return "";
        var text = new StringBuilder();
        int most = classes.Values.Max();
        for (int power = classes.Keys.First(); power <= classes.Keys.Last(); power++)
        {
            int count = classes.GetValueOrDefault(power);
            string bar = new('#', (int)Math.Ceiling(count * (double)BarLength / most));
            text.AppendLine(CultureInfo.InvariantCulture, $"{"< " + Time(1L << power),12} {count,8} {bar}");
        }

        return text.ToString();
    }

    private static string Time(long nanoseconds) => nanoseconds < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e3:0} µs")
        : string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e6:0.0} ms");
}
