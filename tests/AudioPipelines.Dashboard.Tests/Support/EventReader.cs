using System.Net.ServerSentEvents;
using System.Text.Json;

namespace AudioPipelines.Dashboard.Tests;

/// <summary>Reads server-sent events as a browser does.</summary>
internal sealed class EventReader(Stream stream) : IDisposable
{
    private readonly IEnumerator<SseItem<string>> _events = SseParser.Create(stream).Enumerate().GetEnumerator();

    /// <summary>The data of the next event of a name.</summary>
    public Task<JsonElement> NextAsync(string name) => Eventually.Completes(Task.Run(() => Next(name)), $"the event {name}");

    public void Dispose() => _events.Dispose();

    private JsonElement Next(string name)
    {
        while (_events.MoveNext())
        {
            if (_events.Current.EventType == name) return JsonDocument.Parse(_events.Current.Data).RootElement;
        }

        throw new InvalidOperationException($"The events ended before '{name}'.");
    }
}
