using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using AudioPipelines.Dashboard.Api;
using AudioPipelines.Dashboard.Sources;

namespace AudioPipelines.Dashboard.Metrics;

/// <summary>The library's metrics in Prometheus' text format 0.0.4, with the names that OpenTelemetry gives them there.</summary>
/// <seealso href="https://prometheus.io/docs/instrumenting/exposition_formats/"/>
internal static class PrometheusText
{
    private const string SourceTag = "audiopipelines.source.name";
    private const string Latency = "audiopipelines_delivery_latency_seconds";

    /// <summary>Reads every instrument once, and writes what it says of these sources. Of others in the process it says
    /// nothing.</summary>
    public static string Of(SortedDictionary<string, SourceWatch> sources)
    {
        var families = new SortedDictionary<string, MetricFamily>(StringComparer.Ordinal);
        using (var listener = new MeterListener())
        {
            listener.InstrumentPublished = (instrument, enabling) =>
            {
                if (instrument.Meter.Name == AudioSource.TelemetryName && instrument.IsObservable)
                    enabling.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<double>(
                (instrument, value, tags, _) => Take(instrument, value.ToString("R", CultureInfo.InvariantCulture), tags));
            listener.SetMeasurementEventCallback<long>(
                (instrument, value, tags, _) => Take(instrument, value.ToString(CultureInfo.InvariantCulture), tags));
            listener.SetMeasurementEventCallback<int>(
                (instrument, value, tags, _) => Take(instrument, value.ToString(CultureInfo.InvariantCulture), tags));
            listener.Start();
            listener.RecordObservableInstruments();
        }

        var text = new StringBuilder();
        foreach (MetricFamily family in families.Values) family.WriteTo(text);
        WriteLatency(text, sources.Values);
        return text.ToString();

        void Take(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (KeyValuePair<string, object?> tag in tags)
            {
                if (tag.Key != SourceTag) continue;
                if (tag.Value is not string source || !sources.ContainsKey(source)) return;
            }

            string name = MetricFamily.NameOf(instrument);
            if (!families.TryGetValue(name, out MetricFamily? family))
                families[name] = family = new MetricFamily(name, instrument);
            family.Add(value, tags);
        }
    }

    private static void WriteLatency(StringBuilder text, IEnumerable<SourceWatch> sources)
    {
        SourceWatch[] live = [.. sources.Where(watch => watch.Source is AudioSource { IsLive: true })];
        if (live.Length == 0) return;
        text.Append($"# HELP {Latency} From the capture of a live frame's last sample to its delivery.\n");
        text.Append($"# TYPE {Latency} histogram\n");
        foreach (SourceWatch watch in live)
        {
            LatencyTable latency = watch.Latency.Read();
            string source = $"{MetricFamily.LabelOf(SourceTag)}=\"{MetricFamily.Escaped(watch.Name)}\"";
            long below = 0;
            for (int place = 0; place < latency.Counts.Count; place++)
            {
                below += latency.Counts[place];
                string bound = place < latency.Bounds.Count
                    ? latency.Bounds[place].ToString("R", CultureInfo.InvariantCulture)
                    : "+Inf";
                text.Append(CultureInfo.InvariantCulture, $"{Latency}_bucket{{{source},le=\"{bound}\"}} {below}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"{Latency}_sum{{{source}}} {latency.Sum:R}\n");
            text.Append(CultureInfo.InvariantCulture, $"{Latency}_count{{{source}}} {latency.Count}\n");
        }
    }
}
