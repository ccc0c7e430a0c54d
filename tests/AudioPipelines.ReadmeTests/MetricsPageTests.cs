using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;

namespace AudioPipelines.ReadmeTests;

/// <summary>METRICS.md lists each metric of the library, with its unit, and no other.</summary>
public partial class MetricsPageTests
{
    [Test]
    public void The_page_lists_each_metric_with_its_kind_and_unit_and_no_other()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "src/AudioPipelines/Telemetry/METRICS.md"));
        string[] listed = [.. Row().Matches(page).Select(row => $"{row.Groups[1]} {row.Groups[2]} {row.Groups[3]}").Order()];

        Assert.That(listed, Is.EqualTo(Published().Order()));
    }

    private static List<string> Published()
    {
        List<string> published = [];
        using var source = new Noise();
        source.SetCallback(_ => source.Stop());
        source.Start(); // the first start makes the instruments
        source.Stop();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == AudioSource.TelemetryName)
                    published.Add($"{instrument.Name} {Kind(instrument)} {instrument.Unit}");
            },
        };
        listener.Start();
        LedgerAssert.Balances(source);
        return published;
    }

    private static string Kind(Instrument instrument) => instrument.GetType().Name.Split('`')[0] switch
    {
        "ObservableCounter" => "counter",
        "ObservableUpDownCounter" => "up-down counter",
        "ObservableGauge" => "gauge",
        "Histogram" => "histogram",
        var other => other,
    };

    [GeneratedRegex(@"^\| `(audiopipelines\.[a-z_.]+)` \| ([a-z -]+) \| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
