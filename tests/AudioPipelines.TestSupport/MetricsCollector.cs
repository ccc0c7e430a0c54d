using System.Diagnostics.Metrics;

namespace AudioPipelines.TestSupport;

/// <summary>Collects the library's metrics as an exporter does.</summary>
public sealed class MetricsCollector : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly List<MetricPoint> _points = [];
    private long _recorded;

    /// <summary>Listens to all instruments of the library.</summary>
    public MetricsCollector()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == AudioSource.TelemetryName) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>How often something was recorded that is not read when somebody collects.</summary>
    public long Recorded => Interlocked.Read(ref _recorded);

    /// <summary>The largest of it.</summary>
    public double Largest { get; private set; }

    /// <summary>Everything that is told of a source now.</summary>
    public IReadOnlyList<MetricPoint> Collect(string source)
    {
        lock (_points) _points.Clear();
        _listener.RecordObservableInstruments();
        lock (_points) return [.. _points.Where(point => Equals(point.Tags["audiopipelines.source.name"], source))];
    }

    /// <summary>What an instrument tells of a source now; its outcomes, states or channels by name.</summary>
    public IReadOnlyDictionary<string, double> Collect(string source, string instrument) =>
        Collect(source).Where(point => point.Name == instrument).ToDictionary(
            point => string.Join(
                ' ',
                point.Tags.Where(tag => tag.Key != "audiopipelines.source.name").OrderBy(tag => tag.Key, StringComparer.Ordinal)
                    .Select(tag => tag.Value)),
            point => point.Value);

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (!instrument.IsObservable)
        {
            Interlocked.Increment(ref _recorded);
            Largest = Math.Max(Largest, value);
            return;
        }

        lock (_points) _points.Add(new MetricPoint(instrument.Name, value, new Dictionary<string, object?>(tags.ToArray())));
    }
}
