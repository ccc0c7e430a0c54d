using System.Diagnostics.Metrics;

namespace AudioPipelines.Telemetry;

/// <summary>The meter of the library and its instruments. METRICS.md lists them; all but the histogram are read from the sources
/// when somebody collects, and cost nothing before that.</summary>
internal static class Instruments
{
    /// <summary>The name of meter and activity source.</summary>
    public const string Name = "AudioPipelines";

    private static readonly Meter _meter = new(Name, LibraryVersion.Text);

    /// <summary>How long the audio of live frames was on its way. In steps that tell a 10 ms frame from a jitter
    /// buffer.</summary>
    public static Histogram<double> DeliveryLatency { get; } = _meter.CreateHistogram(
        "audiopipelines.delivery.latency", "s", "From the capture of a live frame's last sample to its delivery.",
        advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5, 10],
        });

    static Instruments()
    {
        _meter.CreateObservableUpDownCounter(
            "audiopipelines.source.state", Readings.States, "{source}", "1 for the state that a source is in, else 0.");
        _meter.CreateObservableCounter(
            "audiopipelines.source.restarts", () => Readings.Counts(c => c.Restarts), "{restart}",
            "Restarts by the restart policy.");
        _meter.CreateObservableCounter(
            "audiopipelines.source.outage", () => Readings.Counts(c => c.Outage), "s",
            "Time of live sources that is in no frame, since they were started again meanwhile.");
        _meter.CreateObservableCounter(
            "audiopipelines.worker.crashes", () => Readings.Counts(c => c.WorkerCrashes), "{crash}",
            "Failures of sources whose worker process crashed.");
        _meter.CreateObservableCounter(
            "audiopipelines.samples.elapsed", Readings.Elapsed, "{sample}", "Samples of all emitted frames, by what they hold.");
        _meter.CreateObservableCounter(
            "audiopipelines.samples.received", Readings.Received, "{sample}", "Samples that came out of the pipelines.");
        _meter.CreateObservableCounter(
            "audiopipelines.samples.discarded", Readings.Discarded, "{sample}",
            "Samples that were received and reached no frame, by the reason.");
        _meter.CreateObservableUpDownCounter(
            "audiopipelines.samples.pending", Readings.Pending, "{sample}", "Samples that were received and wait.");
        _meter.CreateObservableUpDownCounter(
            "audiopipelines.samples.resampled", Readings.Resampled, "{sample}",
            "Samples that the correction of drift put in, less those that it took out.");
        CreateGauges();
        _meter.CreateObservableCounter(
            "audiopipelines.recording.lost", () => Readings.Counts(c => c.UnrecordedSamples), "{sample}",
            "Samples of frames that a source's recording lacks.");
        _meter.CreateObservableCounter(
            "audiopipelines.recording.failures", () => Readings.Counts(c => c.EndedRecordings), "{failure}",
            "Recordings that ended before their source.");
        _meter.CreateObservableCounter(
            "audiopipelines.flight_recorder.dumps", Readings.Dumps, "{dump}", "Dumps of flight recorders, by their outcome.");
    }

    /// <summary>Makes the instruments, so that listeners learn of them.</summary>
    public static void Touch() => _ = DeliveryLatency;

    private static void CreateGauges()
    {
        _meter.CreateObservableGauge(
            "audiopipelines.alignment.uncertainty", Readings.Uncertainties, "s", "How far two streams may be out of step.");
        _meter.CreateObservableGauge(
            "audiopipelines.capture_clock.offset", () => Readings.Clocks(c => c.ClockOffset), "s",
            "How far the clock of capture times is ahead of this machine's.");
        _meter.CreateObservableGauge(
            "audiopipelines.capture_clock.uncertainty", () => Readings.Clocks(c => c.ClockUncertainty), "s",
            "How far capture times may be off.");
        _meter.CreateObservableGauge(
            "audiopipelines.capture_clock.locked", () => Readings.Clocks(c => c.IsClockLocked ? 1 : 0), "1",
            "Whether the clock of capture times is locked: 1, else 0.");
        _meter.CreateObservableGauge(
            "audiopipelines.timeline.drift", Readings.TimelineDrifts, "[ppm]",
            "How much faster the clock of the timeline runs than this machine's.");
        _meter.CreateObservableGauge(
            "audiopipelines.stream.drift", () => Readings.Streams(s => s.DriftPpm), "[ppm]",
            "How much faster a stream's clock runs than the timeline.");
        _meter.CreateObservableGauge(
            "audiopipelines.stream.drift_uncertainty", () => Readings.Streams(s => s.DriftUncertaintyPpm), "[ppm]",
            "How far the drift of a stream may be off.");
    }
}
