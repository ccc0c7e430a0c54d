using System.Text;
using System.Text.Json;
using AudioPipelines.Cli.Output;

namespace AudioPipelines.Cli.Serving;

/// <summary>What <c>serve</c> writes on standard output: the page's address, or all that happens as JSON.</summary>
internal sealed class ServeReport(bool isJson, bool isVerbose) : IDisposable
{
    private readonly JsonLines? _lines = isJson ? new JsonLines() : null;

    /// <summary>The page can be opened.</summary>
    /// <param name="url">Its address, with what logs a browser in.</param>
    /// <param name="sources">The names of the sources.</param>
    public void Listening(Uri url, IReadOnlyList<string> sources)
    {
        if (_lines is null)
        {
            using var output = new StandardOutput();
            output.Write(Encoding.UTF8.GetBytes($"{url.AbsoluteUri}\n")); // whole: it holds a token that is meant to be seen
            return;
        }

        _lines.Write("listening", json =>
        {
            json.WriteString("url", url.AbsoluteUri);
            json.WriteStartArray("sources");
            foreach (string name in sources) json.WriteStringValue(name);
            json.WriteEndArray();
        });
    }

    /// <summary>What became of a source that was brought into a fleet: <c>added</c>, <c>changed</c> or <c>same</c>.</summary>
    public void Sent(string source, string result) => _lines?.Write("sent", json =>
    {
        json.WriteString("source", source);
        json.WriteString("result", result);
    });

    /// <summary>Tells from now on what happens to a source.</summary>
    public void Follow(IAudioSource source)
    {
        if (_lines is null) return;
        source.Notified += (_, notification) => Tell(source.Name, notification);
    }

    /// <summary>How a source ended.</summary>
    public void Summary(IAudioSource source) => _lines?.Write("summary", json =>
    {
        json.WriteString("source", source.Name);
        json.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(source.State.ToString()));
        json.WriteNumber("restarts", (source as GstSource)?.Restarts ?? 0);
        RunReport.WriteLedger(json, source.Ledger);
    });

    /// <inheritdoc/>
    public void Dispose() => _lines?.Dispose();

    private void Tell(string source, AudioSourceEvent notification)
    {
        (string Type, Action<Utf8JsonWriter> Write)? line = notification is SourceFailed failed
            ? ("error", json => RunReport.WriteError(json, failed.Error, failed.IsFinal, isVerbose))
            : EventJson.Of(notification, isVerbose);
        if (line is not { } told) return;
        try
        {
            _lines!.Write(told.Type, json =>
            {
                json.WriteString("source", source);
                told.Write(json);
            });
        }
        catch (OutputClosedException)
        {
            // Nobody reads it any more; the page goes on.
        }
    }
}
