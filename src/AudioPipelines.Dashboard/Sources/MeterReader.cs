using System.Diagnostics.Metrics;

namespace AudioPipelines.Dashboard.Sources;

/// <summary>Reads of the library's metrics what sources themselves do not tell: all sources at once, once a second.</summary>
internal sealed class MeterReader : IDisposable
{
    public const string ClockOffset = "audiopipelines.capture_clock.offset";
    public const string ClockUncertainty = "audiopipelines.capture_clock.uncertainty";
    public const string ClockLocked = "audiopipelines.capture_clock.locked";
    public const string RecordingLost = "audiopipelines.recording.lost";

    private const string Latency = "audiopipelines.delivery.latency";
    private const string SourceTag = "audiopipelines.source.name";
    private const string ClockTag = "audiopipelines.capture_clock";

    private static readonly string[] _instruments = [ClockOffset, ClockUncertainty, ClockLocked, RecordingLost, Latency];

    private readonly SourceWatches _watches;
    private readonly MeterListener _listener = new();

    public MeterReader(SourceWatches watches)
    {
        _watches = watches;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == AudioSource.TelemetryName && _instruments.Contains(instrument.Name))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>Reads the gauges.</summary>
    public void Read()
    {
        _listener.RecordObservableInstruments();
        foreach (SourceWatch watch in _watches.All.Values) watch.Metered.Settle();
    }

    public void Dispose() => _listener.Dispose();

    /// <summary>Latencies come on the thread that delivers, 20 a second of a source at most; the gauges while they are
    /// read.</summary>
    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string? source = null, clock = null;
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            if (tag.Key == SourceTag) source = tag.Value as string;
            else if (tag.Key == ClockTag) clock = tag.Value as string;
        }

        if (source is null || !_watches.All.TryGetValue(source, out SourceWatch? watch)) return;
        if (instrument.Name == Latency) watch.Latency.Record(value);
        else watch.Metered.Take(instrument.Name, value, clock);
    }
}
