using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AudioPipelines.Cli.Fleet;

/// <summary>Asks a silo for its fleet, as FLEET.md says. The tool has no part of the cluster in it.</summary>
internal sealed class FleetConnection : IDisposable
{
    /// <summary>The version of the addresses that the tool knows.</summary>
    private const int Protocol = 1;

    private readonly HttpClient _client;
    private readonly Uri _silo;

    /// <param name="silo">The silo's address.</param>
    /// <param name="token">What it wants to know; <see langword="null"/>: nothing.</param>
    /// <param name="deadline">How long an answer may take.</param>
    public FleetConnection(Uri silo, string? token, TimeSpan deadline)
    {
        _silo = silo;
        _client = new HttpClient { BaseAddress = new Uri(silo, "/fleet/v1/"), Timeout = deadline };
        _client.DefaultRequestHeaders.Add("X-AudioPipelines", "1");
        if (token is not null) _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Fails where no silo of our version answers.</summary>
    public void Check()
    {
        JsonNode info = Send(HttpMethod.Get, "info", null)!;
        int protocol = (int?)info["protocol"] ?? 0;
        if (protocol != Protocol)
        {
            throw Failed($"The silo at {_silo} speaks version {protocol} of the fleet's language, this tool version {Protocol}. "
                + "Install the tool in the version of the silos.");
        }
    }

    /// <summary>Sends a request.</summary>
    /// <returns>The answer; <see langword="null"/>: it is empty.</returns>
    public JsonNode? Send(HttpMethod method, string path, JsonNode? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        try
        {
            using HttpResponseMessage answer = _client.Send(request);
            using var reader = new StreamReader(answer.Content.ReadAsStream());
            string text = reader.ReadToEnd();
            if (answer.IsSuccessStatusCode) return text.Length == 0 ? null : JsonNode.Parse(text);
            throw Refused((int)answer.StatusCode, text);
        }
        catch (HttpRequestException unreachable)
        {
            throw Unreachable(unreachable.Message, unreachable);
        }
        catch (TaskCanceledException late)
        {
            throw Unreachable($"nothing came within {_client.Timeout.TotalSeconds:0} seconds", late);
        }
        catch (JsonException strange)
        {
            throw Failed($"What answers at {_silo} is no silo of a fleet. Give its address with --at.", strange);
        }
    }

    /// <summary>The changes of the fleet as they come, until it is cancelled or the silo goes.</summary>
    public IEnumerable<JsonNode> Watch(CancellationToken stopping)
    {
        _client.Timeout = Timeout.InfiniteTimeSpan;
        using var request = new HttpRequestMessage(HttpMethod.Get, "events");
        using HttpResponseMessage answer = Open(request, stopping);
        using var reader = new StreamReader(answer.Content.ReadAsStream(stopping));
        using CancellationTokenRegistration close = stopping.Register(answer.Dispose);
        while (Line(reader, stopping) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal)) yield return JsonNode.Parse(line[6..])!;
        }

        if (!stopping.IsCancellationRequested) throw Unreachable("it has gone", null);
    }

    public void Dispose() => _client.Dispose();

    private static string? Line(StreamReader reader, CancellationToken stopping)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (Exception gone) when (gone is IOException || stopping.IsCancellationRequested)
        {
            return null;
        }
    }

    private static AudioSourceException Failed(string message, Exception? cause = null) =>
        new(AudioSourceErrorKind.Network, message, cause);

    private HttpResponseMessage Open(HttpRequestMessage request, CancellationToken stopping)
    {
        try
        {
            return _client.Send(request, HttpCompletionOption.ResponseHeadersRead, stopping).EnsureSuccessStatusCode();
        }
        catch (HttpRequestException unreachable)
        {
            throw Unreachable(unreachable.Message, unreachable);
        }
    }

    private AudioSourceException Unreachable(string cause, Exception? inner) => Failed(
        $"No silo answers at {_silo}: {cause}. Start one (AudioPipelines.Silo), or give the address of one with --at.", inner);

    private Exception Refused(int status, string text)
    {
        JsonNode? problem = null;
        try
        {
            problem = JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            // Something else answers there.
        }

        if (status == 401)
            return new UsageException($"The silo at {_silo} needs a token. Give the file that holds it with --token-file.");
        if (problem is not JsonObject || (string?)problem["detail"] is not { } detail)
            return Failed($"What answers at {_silo} is no silo of a fleet (status {status}). Give its address with --at.");
        return (string?)problem["kind"] is "invalid" or "notFound" or "alreadyThere"
            ? new UsageException(detail)
            : Failed(detail);
    }
}
