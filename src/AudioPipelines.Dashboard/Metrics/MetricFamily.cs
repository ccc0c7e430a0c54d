using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace AudioPipelines.Dashboard.Metrics;

/// <summary>All values of one metric.</summary>
internal sealed class MetricFamily(string name, Instrument instrument)
{
    private readonly StringBuilder _lines = new();

    private static bool IsCounter(Instrument instrument) =>
        instrument is ObservableCounter<long> or ObservableCounter<int> or ObservableCounter<double>;

    /// <summary>The name with its unit and, of counters, <c>_total</c>. Units in braces are only remarks.</summary>
    public static string NameOf(Instrument instrument)
    {
        string unit = instrument.Unit switch
        {
            "s" => "_seconds",
            "1" => "_ratio",
            "[ppm]" => "_ppm",
            _ => "",
        };
        return LabelOf(instrument.Name) + unit + (IsCounter(instrument) ? "_total" : "");
    }

    public static string LabelOf(string name) => name.Replace('.', '_');

    public static string Escaped(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    public void Add(string value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        _lines.Append(name);
        char before = '{';
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            string text = Convert.ToString(tag.Value, CultureInfo.InvariantCulture) ?? "";
            _lines.Append(before).Append(LabelOf(tag.Key)).Append("=\"").Append(Escaped(text)).Append('"');
            before = ',';
        }

        if (before == ',') _lines.Append('}');
        _lines.Append(' ').Append(value).Append('\n');
    }

    public void WriteTo(StringBuilder text)
    {
        string help = (instrument.Description ?? "").Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
        text.Append($"# HELP {name} {help}\n# TYPE {name} {(IsCounter(instrument) ? "counter" : "gauge")}\n").Append(_lines);
    }
}
