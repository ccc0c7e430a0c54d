using System.Text.Json;
using System.Text.Json.Nodes;

namespace AudioPipelines.Orleans.Tests.Support;

/// <summary>A <c>serve --cluster --json</c> that runs beside the test, and a program that asks its page.</summary>
internal sealed class ServedFleet : IDisposable
{
    /// <summary>A program starts in a second or two; on a machine with thirty others it does not.</summary>
    private static readonly TimeSpan _deadline = TimeSpan.FromMinutes(2);

    private readonly HttpClient _client = new();
    private readonly BackgroundProgram _tool;

    public ServedFleet(params string[] arguments)
    {
        _tool = BackgroundProgram.StartTool(["serve", .. arguments, "--listen", "127.0.0.1:0", "--json"]);
        Eventually.Is(() => Of("listening").Length > 0 || _tool.HasExited, $"the page; it wrote: {_tool.Output}", _deadline);
        Assert.That(_tool.HasExited, Is.False, _tool.Output);
        _client.BaseAddress = new Uri((string)Of("listening")[0]["url"]!);
    }

    /// <summary>All that it has written.</summary>
    public string Output => _tool.Output;

    /// <summary>The names of the sources on the page that are in a state.</summary>
    public string[] In(string state) => [.. Get("api/v1/sources")["sources"]!.AsArray()
        .Where(source => (string?)source!["state"] == state).Select(source => (string)source!["name"]!)];

    /// <summary>What the page says below an address.</summary>
    public JsonNode Get(string address) => JsonNode.Parse(_client.GetStringAsync(address).GetAwaiter().GetResult())!;

    /// <summary>Has the page do something, as its buttons do.</summary>
    public void Post(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent("{}") };
        request.Headers.Add("X-AudioPipelines", "1");
        request.Content.Headers.ContentType = new("application/json");
        using HttpResponseMessage answer = _client.Send(request);
        using var text = new StreamReader(answer.Content.ReadAsStream());
        Assert.That((int)answer.StatusCode, Is.EqualTo(202), $"{address}: {text.ReadToEnd()}");
    }

    /// <summary>What became of a source that it brought into the fleet.</summary>
    public string[] Sent(string source) =>
        [.. Of("sent").Where(line => (string?)line["source"] == source).Select(line => (string)line["result"]!)];

    /// <summary>Waits until something is so.</summary>
    public void WaitFor(Func<bool> isSo, string what) =>
        Eventually.Is(isSo, $"{what}; the tool wrote: {_tool.Output}", _deadline);

    /// <summary>Presses Ctrl-C.</summary>
    /// <returns>All that it has written.</returns>
    public string End()
    {
        _tool.Signal("INT");
        Assert.That(_tool.WaitForExit(), Is.EqualTo(130), Output);
        return Output;
    }

    public void Dispose()
    {
        _client.Dispose();
        _tool.Dispose();
    }

    private JsonNode[] Of(string type) => [.. _tool.Output.Split('\n').Where(line => line.StartsWith('{')).Select(Read)
        .OfType<JsonNode>().Where(line => (string?)line["type"] == type)];

    private static JsonNode? Read(string line)
    {
        try
        {
            return JsonNode.Parse(line);
        }
        catch (JsonException)
        {
            return null; // the line that is just being written
        }
    }
}
