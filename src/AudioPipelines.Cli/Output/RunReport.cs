using System.Text.Json;
using AudioPipelines.Cli.Running;

namespace AudioPipelines.Cli.Output;

/// <summary>What <c>run --json</c> writes.</summary>
internal sealed class RunReport(bool isVerbose) : IDisposable
{
    private static readonly JsonEncodedText _frame = JsonEncodedText.Encode("frame");
    private static readonly JsonEncodedText _index = JsonEncodedText.Encode("index");
    private static readonly JsonEncodedText _pts = JsonEncodedText.Encode("pts_ns");
    private static readonly JsonEncodedText _samples = JsonEncodedText.Encode("samples");
    private static readonly JsonEncodedText _epoch = JsonEncodedText.Encode("epoch");
    private static readonly JsonEncodedText _complete = JsonEncodedText.Encode("complete");
    private static readonly Action<Utf8JsonWriter, AudioFrame> _writeFrame = WriteFrame;

    private readonly JsonLines _lines = new();

    /// <summary>Sends off what waits.</summary>
    public void Send() => _lines.Send();

    /// <summary>A frame was delivered.</summary>
    public void Frame(AudioFrame frame) => _lines.Add(_frame, frame, _writeFrame);

    /// <summary>Something happened.</summary>
    public void Event(AudioSourceEvent notification)
    {
        switch (notification)
        {
            case SourceStarted started:
                _lines.Write("started", json =>
                {
                    WriteFormat(json, started.Format);
                    json.WriteBoolean("live", started.IsLive);
                });
                break;
            case EpochStarted epoch:
                _lines.Write("epoch", json =>
                {
                    json.WriteNumber("epoch", epoch.Epoch);
                    json.WriteNumber("index", epoch.SampleIndex);
                    json.WriteString("reason", epoch.Reason);
                    WriteFormat(json, epoch.Format);
                });
                break;
            case AlignmentChanged changed:
                _lines.Write("alignment", json => WriteAlignment(json, changed.Alignment));
                break;
            case StreamStalled stalled:
                _lines.Write("stalled", json =>
                {
                    json.WriteString("stream", stalled.Stream);
                    json.WriteNumber("index", stalled.SampleIndex);
                });
                break;
            case StreamReturned returned:
                _lines.Write("returned", json =>
                {
                    json.WriteString("stream", returned.Stream);
                    json.WriteNumber("index", returned.SampleIndex);
                });
                break;
            case GapEnded gap:
                _lines.Write("gap", json =>
                {
                    json.WriteNumber("channel", gap.Channel);
                    json.WriteNumber("epoch", gap.Epoch);
                    json.WriteNumber("start", gap.Start);
                    json.WriteNumber("length", gap.Length);
                    json.WriteString("reason", JsonNamingPolicy.CamelCase.ConvertName(gap.Reason.ToString()));
                });
                break;
            case FramesSkipped skipped:
                _lines.Write("warning", json =>
                {
                    json.WriteString("message", "Samples were skipped: the frames were not taken fast enough.");
                    json.WriteNumber("epoch", skipped.Epoch);
                    json.WriteNumber("start", skipped.Start);
                    json.WriteNumber("length", skipped.Length);
                });
                break;
            case SourceWarning warning:
                _lines.Write("warning", json =>
                {
                    json.WriteString("message", warning.Message);
                    if (warning.Element is not null) json.WriteString("element", warning.Element);
                    if (isVerbose && warning.Debug is not null) json.WriteString("debug", warning.Debug);
                });
                break;
            case SourceFailed failed:
                Error(failed.Error, failed.IsFinal);
                break;
        }
    }

    /// <summary>The run, or an attempt of it, failed.</summary>
    public void Error(Exception failure, bool isFinal = true) => _lines.Write("error", json =>
    {
        var error = failure as AudioSourceException;
        json.WriteString("kind", error?.Kind.ToString() ?? (failure is UsageException ? "Usage" : "Output"));
        json.WriteString("message", failure.Message);
        json.WriteBoolean("retryable", error?.IsRetryable == true);
        json.WriteBoolean("final", isFinal);
        if (error?.Element is not null) json.WriteString("element", error.Element);
        if (isVerbose && error?.GStreamerMessage is not null) json.WriteString("gstreamer", error.GStreamerMessage);
        if (isVerbose && error?.GStreamerDebug is not null) json.WriteString("debug", error.GStreamerDebug);
    });

    /// <summary>The run is over.</summary>
    /// <param name="source">The source; <see langword="null"/> when it never came to be.</param>
    /// <param name="counts">What was delivered.</param>
    /// <param name="written">Samples per channel in the output, where there is one.</param>
    /// <param name="elapsed">How long it took.</param>
    public void Summary(GstSource? source, RunCounts counts, long? written, TimeSpan elapsed) => _lines.Write("summary", json =>
    {
        AudioFormat? format = counts.Format ?? source?.Format;
        json.WriteNumber("frames", counts.Frames);
        json.WriteNumber("samples", counts.Samples);
        if (written is not null) json.WriteNumber("written", written.Value);
        json.WriteNumber("rate", format?.SampleRate ?? 0);
        json.WriteNumber("channels", format?.Channels ?? 0);
        json.WriteNumber("epochs", counts.Epochs);
        json.WriteNumber("restarts", source?.Restarts ?? 0);
        json.WriteNumber("elapsed_ns", elapsed.Ticks * TimeSpan.NanosecondsPerTick);
        if (source?.Alignment is { Streams.Count: > 0 } alignment)
        {
            json.WriteStartObject("alignment");
            WriteAlignment(json, alignment);
            json.WriteEndObject();
        }

        json.WriteStartArray("ledger");
        foreach (ChannelLedger channel in source?.Ledger.Channels ?? []) WriteLedger(json, channel);
        json.WriteEndArray();
    });

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();

    private static void WriteFrame(Utf8JsonWriter json, AudioFrame frame)
    {
        json.WriteNumber(_index, frame.SampleIndex);
        json.WriteNumber(_pts, frame.Pts);
        json.WriteNumber(_samples, frame.SamplesPerChannel);
        json.WriteNumber(_epoch, frame.Epoch);
        json.WriteBoolean(_complete, frame.IsComplete);
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

    private static void WriteAlignment(Utf8JsonWriter json, SourceAlignment alignment)
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
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLedger(Utf8JsonWriter json, ChannelLedger channel)
    {
        json.WriteStartObject();
        foreach ((string name, long value) in LedgerWords.Of(channel)) json.WriteNumber(name, value);
        json.WriteEndObject();
    }
}
