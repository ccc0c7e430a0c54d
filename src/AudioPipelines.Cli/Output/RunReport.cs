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
    private static readonly JsonEncodedText _skipped = JsonEncodedText.Encode("skipped");
    private static readonly Action<Utf8JsonWriter, AudioFrame> _writeFrame = WriteFrame;

    private readonly JsonLines _lines = new();

    /// <summary>Sends off what waits.</summary>
    public void Send() => _lines.Send();

    /// <summary>A frame was delivered.</summary>
    public void Frame(AudioFrame frame) => _lines.Add(_frame, frame, _writeFrame);

    /// <summary>Something happened.</summary>
    public void Event(AudioSourceEvent notification)
    {
        if (notification is SourceFailed failed) Error(failed.Error, failed.IsFinal);
        else if (EventJson.Of(notification, isVerbose) is { } line) _lines.Write(line.Type, line.Write);
    }

    /// <summary>The run, or one of its attempts, failed.</summary>
    public void Error(Exception failure, bool isFinal = true) =>
        _lines.Write("error", json => WriteError(json, failure, isFinal, isVerbose));

    /// <summary>The run is over.</summary>
    /// <param name="source">The source; <see langword="null"/> if it was never made.</param>
    /// <param name="counts">What was delivered.</param>
    /// <param name="written">Samples per channel in the output, if there is one.</param>
    /// <param name="elapsed">How long it took.</param>
    public void Summary(AudioSource? source, RunCounts counts, long? written, TimeSpan elapsed) => _lines.Write("summary", json =>
    {
        AudioFormat? format = counts.Format ?? source?.Format;
        json.WriteNumber("frames", counts.Frames);
        json.WriteNumber("samples", counts.Samples);
        if (written is not null) json.WriteNumber("written", written.Value);
        json.WriteNumber("rate", format?.SampleRate ?? 0);
        json.WriteNumber("channels", format?.Channels ?? 0);
        json.WriteNumber("epochs", counts.Epochs);
        json.WriteNumber("restarts", (source as GstSource)?.Restarts ?? 0);
        json.WriteNumber("elapsed_ns", elapsed.Ticks * TimeSpan.NanosecondsPerTick);
        if ((source as GstSource)?.Alignment is { Streams.Count: > 0 } alignment)
        {
            json.WriteStartObject("alignment");
            EventJson.WriteAlignment(json, alignment);
            json.WriteEndObject();
        }

        WriteLedger(json, source?.Ledger);
    });

    /// <summary>Writes what a failure says.</summary>
    public static void WriteError(Utf8JsonWriter json, Exception failure, bool isFinal, bool isVerbose)
    {
        var error = failure as AudioSourceException;
        json.WriteString("kind", error?.Kind.ToString() ?? (failure is UsageException ? "Usage" : "Output"));
        json.WriteString("message", failure.Message);
        json.WriteBoolean("retryable", error?.IsRetryable == true);
        json.WriteBoolean("final", isFinal);
        if (error?.Element is not null) json.WriteString("element", error.Element);
        if (error?.GraphFile is not null) json.WriteString("graph", error.GraphFile);
        if (isVerbose && error?.GStreamerMessage is not null) json.WriteString("gstreamer", error.GStreamerMessage);
        if (isVerbose && error?.GStreamerDebug is not null) json.WriteString("debug", error.GStreamerDebug);
    }

    /// <summary>Writes a ledger, channel by channel.</summary>
    public static void WriteLedger(Utf8JsonWriter json, Ledger? ledger)
    {
        json.WriteStartArray("ledger");
        foreach (ChannelLedger channel in ledger?.Channels ?? [])
        {
            json.WriteStartObject();
            foreach ((string name, long value) in LedgerWords.Of(channel)) json.WriteNumber(name, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();

    private static void WriteFrame(Utf8JsonWriter json, AudioFrame frame)
    {
        json.WriteNumber(_index, frame.SampleIndex);
        json.WriteNumber(_pts, frame.Pts);
        json.WriteNumber(_samples, frame.SamplesPerChannel);
        json.WriteNumber(_epoch, frame.Epoch);
        json.WriteBoolean(_complete, frame.IsComplete);
        if (frame.SkippedSamples > 0) json.WriteNumber(_skipped, frame.SkippedSamples);
        if (frame.CaptureTime is { Clock: not CaptureClock.None } captured) EventJson.WriteCapture(json, captured);
    }
}
