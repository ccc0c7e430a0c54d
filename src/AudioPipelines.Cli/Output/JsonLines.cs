using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AudioPipelines.Cli.Output;

/// <summary>Objects on standard output, one a line. May be used by several threads.</summary>
internal sealed class JsonLines : IDisposable
{
    private const int EnoughToWrite = 1 << 15;

    private static readonly JsonEncodedText _type = JsonEncodedText.Encode("type");

    private readonly Lock _lock = new();
    private readonly StandardOutput _output = new();
    private readonly ArrayBufferWriter<byte> _lines = new(EnoughToWrite * 2);
    private readonly Utf8JsonWriter _json;

    /// <summary>Makes a writer of lines.</summary>
    public JsonLines() =>
        // Nobody reads these lines as HTML; quotes and umlauts may stay as they are.
        _json = new Utf8JsonWriter(
            _lines, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    /// <summary>Writes an object and sends it off.</summary>
    /// <param name="type">Its <c>type</c>.</param>
    /// <param name="members">Writes the others.</param>
    public void Write(string type, Action<Utf8JsonWriter> members)
    {
        lock (_lock)
        {
            _json.WriteStartObject();
            _json.WriteString(_type, type);
            members(_json);
            EndLine();
            SendLocked();
        }
    }

    /// <summary>Adds an object that is sent later, together with others. Nothing is allocated.</summary>
    /// <param name="type">Its <c>type</c>.</param>
    /// <param name="state">What <paramref name="members"/> writes.</param>
    /// <param name="members">Writes the others.</param>
    public void Add<T>(JsonEncodedText type, in T state, Action<Utf8JsonWriter, T> members)
    {
        lock (_lock)
        {
            _json.WriteStartObject();
            _json.WriteString(_type, type);
            members(_json, state);
            EndLine();
            if (_lines.WrittenCount >= EnoughToWrite) SendLocked();
        }
    }

    /// <summary>Sends off what waits.</summary>
    public void Send()
    {
        lock (_lock) SendLocked();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _json.Dispose();
        _output.Dispose();
    }

    private void EndLine()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _lines.Write("\n"u8);
    }

    private void SendLocked()
    {
        if (_lines.WrittenCount == 0) return;
        try
        {
            _output.Write(_lines.WrittenSpan);
        }
        finally
        {
            _lines.ResetWrittenCount(); // a line that could not be written is not wanted later either
        }
    }
}
