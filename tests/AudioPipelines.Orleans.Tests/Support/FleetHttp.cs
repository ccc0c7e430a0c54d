using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace AudioPipelines.Orleans.Tests.Support;

/// <summary>Asks a silo for its fleet, as any program may.</summary>
internal sealed class FleetHttp : IDisposable
{
    private readonly HttpClient _client;

    public FleetHttp(Uri address)
    {
        _client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
        _client.DefaultRequestHeaders.Add("X-AudioPipelines", "1");
    }

    /// <summary>A source that ticks in real time, ten frames a second.</summary>
    public static JsonObject Tone(string name, bool twoReaders = true, params string[] labels) => new()
    {
        ["name"] = name,
        ["description"] = "tone",
        ["parameters"] = new JsonObject { ["realtime"] = "true", ["rate"] = "8000", ["frame"] = "100ms" },
        ["allowsTwoReaders"] = twoReaders,
        ["labels"] = new JsonArray([.. labels.Select(label => JsonValue.Create(label))]),
    };

    public async Task<JsonNode> ListAsync() => (await SendAsync(HttpMethod.Get, "sources")).Body!;

    public async Task<JsonNode> OkAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        (HttpStatusCode status, JsonNode? answer) = await SendAsync(method, path, body);
        Assert.That((int)status, Is.InRange(200, 299), $"{method} {path}: {answer?.ToJsonString()}");
        return answer ?? new JsonObject();
    }

    public async Task<(HttpStatusCode Status, JsonNode? Body)> SendAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using HttpResponseMessage answer = await _client.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    /// <summary>Whether it answers with this many silos, all of which answer.</summary>
    public bool Sees(int silos)
    {
        try
        {
            JsonNode all = ListAsync().GetAwaiter().GetResult();
            return all["silos"] is JsonArray { } found && found.Count == silos && found.All(silo => (bool)silo!["answers"]!);
        }
        catch (Exception exception) when (exception is HttpRequestException or AssertionException)
        {
            return false;
        }
    }

    public void Dispose() => _client.Dispose();
}
