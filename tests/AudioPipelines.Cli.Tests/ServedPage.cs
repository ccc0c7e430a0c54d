using System.Net;
using System.Text.Json;

namespace AudioPipelines.Cli.Tests;

/// <summary>A <c>serve --json</c> that runs beside the test, and a program that asks its page.</summary>
internal sealed class ServedPage : IDisposable
{
    private readonly HttpClient _client = new();
    private readonly BackgroundProgram _tool;

    /// <summary>Starts it on a free port of the loopback interface, unless the arguments say where, and waits for its
    /// address.</summary>
    public ServedPage(params string[] arguments) : this(null, arguments)
    {
    }

    /// <summary>As the other, with more environment variables.</summary>
    public ServedPage(IReadOnlyDictionary<string, string?>? environment, params string[] arguments)
    {
        string[] listen = arguments.Contains("--listen") ? [] : ["--listen", "127.0.0.1:0"];
        _tool = BackgroundProgram.StartTool(["serve", .. arguments, .. listen, "--json"], environment);
        Eventually.Is(() => Of("listening").Length > 0 || _tool.HasExited, $"the page's address; it wrote: {_tool.Output}");
        Assert.That(_tool.HasExited, Is.False, _tool.Output);
        Url = new Uri(Of("listening")[0].GetProperty("url").GetString()!);
    }

    /// <summary>What it printed as the page's address.</summary>
    public Uri Url { get; }

    /// <summary>All that it has written.</summary>
    public string Output => _tool.Output;

    /// <summary>Whether it still runs.</summary>
    public bool Runs => !_tool.HasExited;

    /// <summary>The lines of one type that it has written so far.</summary>
    public JsonElement[] Of(string type) => [.. _tool.Output.Split('\n').Where(line => line.StartsWith('{')).Select(Tool.Json)
        .Where(line => line.GetProperty("type").GetString() == type)];

    /// <summary>Asks the page's server; <paramref name="token"/>: as a program that has it.</summary>
    public (HttpStatusCode Status, string Text) Get(string address, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Url, address));
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        using HttpResponseMessage answer = _client.Send(request);
        using var text = new StreamReader(answer.Content.ReadAsStream());
        return (answer.StatusCode, text.ReadToEnd());
    }

    /// <summary>Sends a command, as the page does.</summary>
    public HttpStatusCode Post(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Url, address));
        request.Headers.Add("X-AudioPipelines", "1");
        using HttpResponseMessage answer = _client.Send(request);
        return answer.StatusCode;
    }

    /// <summary>What the page's server says of a source.</summary>
    public JsonElement Source(string name) => Tool.Json(Get($"api/v1/sources/{name}").Text);

    /// <summary>Opens the stream of events, and leaves it open.</summary>
    public Stream OpenEvents() => _client.GetStreamAsync(new Uri(Url, "api/v1/events")).GetAwaiter().GetResult();

    /// <summary>Waits until a source is in a state.</summary>
    public void WaitFor(string name, string state) => Eventually.Is(
        () => Source(name).GetProperty("state").GetString() == state, $"'{name}' to be {state}; it wrote: {Output}");

    /// <summary>Presses Ctrl-C, and checks how it ends: with each source stopped, and every sample in its ledger.</summary>
    /// <param name="exitCode">The exit status.</param>
    /// <param name="signal">Another signal than Ctrl-C's.</param>
    /// <param name="added">How many sources came after its start.</param>
    /// <returns>The last line of each source.</returns>
    public JsonElement[] End(int exitCode = 130, string signal = "INT", int added = 0)
    {
        _tool.Signal(signal);
        Assert.That(_tool.WaitForExit(), Is.EqualTo(exitCode), Output);
        JsonElement[] summaries = Of("summary");
        int sources = Of("listening")[0].GetProperty("sources").GetArrayLength() + added;
        Assert.That(summaries, Has.Length.EqualTo(sources), Output);
        foreach (JsonElement channel in summaries.SelectMany(summary => summary.GetProperty("ledger").EnumerateArray()))
            RunEvents.AddsUp(channel);
        return summaries;
    }

    public void Dispose()
    {
        _client.Dispose();
        _tool.Dispose();
    }
}
