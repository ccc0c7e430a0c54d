using System.Text.Json;

namespace AudioPipelines.Cli.Output;

/// <summary>How events look as lines of <c>run --json</c>: their type, and what they say.</summary>
internal static class EventJson
{
    /// <summary>The line of an event; <see langword="null"/> if it has none.</summary>
    /// <param name="notification">What happened. Failures are reported as errors of the run.</param>
    /// <param name="isVerbose">Whether to include GStreamer's debug text.</param>
    public static (string Type, Action<Utf8JsonWriter> Write)? Of(
        AudioSourceEvent notification, bool isVerbose) => notification switch
        {
            SourceStarted started => ("started", json => WriteStarted(json, started)),
            EpochStarted epoch => ("epoch", json => WriteEpoch(json, epoch)),
            AlignmentChanged changed => ("alignment", json => WriteAlignment(json, changed.Alignment)),
            CaptureClockChanged changed => ("clock", json => WriteClock(json, changed)),
            StreamStalled stalled => ("stalled", json => WriteStream(json, stalled.Stream, stalled.SampleIndex)),
            StreamReturned returned => ("returned", json => WriteStream(json, returned.Stream, returned.SampleIndex)),
            GapEnded gap => ("gap", json => WriteGap(json, gap)),
            ArrayAudit.Changed audited => ("audit", json => AuditJson.WriteFinding(json, audited.Finding)),
            FramesSkipped skipped => ("warning", json => WriteSkipped(json, skipped)),
            AudioSourceEvent.TagsChanged tagged => ("tags", json => WriteTags(json, tagged)),
            SourceWarning warning => ("warning", json => WriteWarning(json, warning, isVerbose)),
            _ => null,
        };

    /// <summary>Writes how the streams are related.</summary>
    public static void WriteAlignment(Utf8JsonWriter json, SourceAlignment alignment)
    {
        json.WriteBoolean("exact", alignment.IsExact);
        if (!alignment.IsExact) json.WriteNumber("uncertainty_us", Math.Round(alignment.Uncertainty * 1e6, 1));
        json.WriteNumber("clock_drift_ppm", Math.Round(alignment.ClockDriftPpm, 3));
        json.WriteStartArray("streams");
        foreach (StreamAlignment stream in alignment.Streams)
        {
            json.WriteStartObject();
            json.WriteString("stream", stream.Stream);
            json.WriteString("basis", JsonNamingPolicy.CamelCase.ConvertName(stream.Basis.ToString()));
            json.WriteBoolean("exact", stream.IsExact);
            if (!stream.IsExact) json.WriteNumber("uncertainty_us", Math.Round(stream.Uncertainty * 1e6, 1));
            if (stream.DriftPpm != 0) json.WriteNumber("drift_ppm", Math.Round(stream.DriftPpm, 3));
            if (stream.IsCorrected) json.WriteNumber("drift_uncertainty_ppm", Math.Round(stream.DriftUncertaintyPpm, 3));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes how a frame's capture time is known.</summary>
    public static void WriteCapture(Utf8JsonWriter json, in CaptureTime time)
    {
        json.WriteNumber("captured_ns", time.UnixNanoseconds);
        json.WriteString("clock", JsonNamingPolicy.CamelCase.ConvertName(time.Clock.ToString()));
        if (time.ClockName is not null) json.WriteString("clock_name", time.ClockName);
        json.WriteBoolean("locked", time.IsLocked);
        if (time.UncertaintyNanoseconds != long.MaxValue) json.WriteNumber("uncertainty_ns", time.UncertaintyNanoseconds);
        if (time.OffsetNanoseconds is { } offset) json.WriteNumber("offset_ns", offset);
    }

    private static void WriteTags(Utf8JsonWriter json, AudioSourceEvent.TagsChanged tagged)
    {
        if (tagged.Title is not null) json.WriteString("title", tagged.Title);
        json.WriteStartObject("tags");
        foreach ((string name, IReadOnlyList<string> values) in tagged.Tags)
        {
            json.WriteStartArray(name);
            foreach (string value in values) json.WriteStringValue(value);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteClock(Utf8JsonWriter json, CaptureClockChanged changed)
    {
        json.WriteString("reason", changed.Reason);
        if (changed.Step != TimeSpan.Zero) json.WriteNumber("step_ns", changed.Step.Ticks * TimeSpan.NanosecondsPerTick);
        WriteCapture(json, changed.Time);
    }

    private static void WriteStarted(Utf8JsonWriter json, SourceStarted started)
    {
        WriteFormat(json, started.Format);
        json.WriteBoolean("live", started.IsLive);
    }

    private static void WriteEpoch(Utf8JsonWriter json, EpochStarted epoch)
    {
        json.WriteNumber("epoch", epoch.Epoch);
        json.WriteNumber("index", epoch.SampleIndex);
        json.WriteString("reason", epoch.Reason);
        json.WriteNumber("outage", epoch.Outage);
        WriteFormat(json, epoch.Format);
    }

    private static void WriteGap(Utf8JsonWriter json, GapEnded gap)
    {
        json.WriteNumber("channel", gap.Channel);
        WriteRun(json, gap.Epoch, gap.Start, gap.Length);
        json.WriteString("reason", JsonNamingPolicy.CamelCase.ConvertName(gap.Reason.ToString()));
    }

    private static void WriteSkipped(Utf8JsonWriter json, FramesSkipped skipped)
    {
        json.WriteString("message", "Samples were skipped: the frames were not taken fast enough.");
        WriteRun(json, skipped.Epoch, skipped.Start, skipped.Length);
    }

    private static void WriteWarning(Utf8JsonWriter json, SourceWarning warning, bool isVerbose)
    {
        json.WriteString("message", warning.Message);
        if (warning.Element is not null) json.WriteString("element", warning.Element);
        if (isVerbose && warning.Debug is not null) json.WriteString("debug", warning.Debug);
    }

    private static void WriteFormat(Utf8JsonWriter json, AudioFormat format)
    {
        json.WriteNumber("rate", format.SampleRate);
        json.WriteNumber("channels", format.Channels);
        json.WriteString("sample_type", format.SampleType.ToString());
        json.WriteNumber("samples_per_frame", format.SamplesPerFrame);
        json.WriteStartArray("labels");
        foreach (string label in format.ChannelLabels) json.WriteStringValue(label);
        json.WriteEndArray();
    }

    private static void WriteStream(Utf8JsonWriter json, string stream, long index)
    {
        json.WriteString("stream", stream);
        json.WriteNumber("index", index);
    }

    private static void WriteRun(Utf8JsonWriter json, int epoch, long start, long length)
    {
        json.WriteNumber("epoch", epoch);
        json.WriteNumber("start", start);
        json.WriteNumber("length", length);
    }
}
