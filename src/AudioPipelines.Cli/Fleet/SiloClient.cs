using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AudioPipelines.Cli.Fleet;

/// <summary>Sends requests to silos, as FLEET.md says, and puts what goes wrong into words.</summary>
internal sealed class SiloClient : IDisposable
{
    /// <summary>A silo writes something every two seconds, also where nothing has changed.</summary>
    private static readonly TimeSpan _silence = TimeSpan.FromSeconds(20);

    private readonly HttpClient _client;
    private readonly bool _hasToken;
    private readonly FleetAddress _address;

    /// <param name="address">How the fleet was named.</param>
    /// <param name="token">What silos want to know; <see langword="null"/>: nothing.</param>
    public SiloClient(FleetAddress address, string? token)
    {
        (_address, _hasToken) = (address, token is not null);
        _client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan }; // each request has its own
        _client.DefaultRequestHeaders.Add("X-AudioPipelines", "1");
        if (token is not null) _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Sends a request.</summary>
    /// <returns>The answer; <see langword="null"/>: it is empty.</returns>
    /// <exception cref="SiloFailure">The silo did not answer.</exception>
    public async Task<JsonNode?> SendAsync(
        FoundSilo silo, HttpMethod method, string path, JsonNode? body, TimeSpan deadline, CancellationToken stopping)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        late.CancelAfter(deadline);
        try
        {
            using var request = new HttpRequestMessage(method, At(silo, path));
            if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
            using HttpResponseMessage answer = await _client.SendAsync(request, late.Token).ConfigureAwait(false);
            string text = await answer.Content.ReadAsStringAsync(late.Token).ConfigureAwait(false);
            if (answer.IsSuccessStatusCode) return text.Length == 0 ? null : JsonNode.Parse(text);
            throw Refused(silo, answer.StatusCode, text);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            throw Unreachable(silo, $"nothing came within {deadline.TotalSeconds:0} seconds", false, null);
        }
        catch (HttpRequestException strange) when (strange.HttpRequestError == HttpRequestError.InvalidResponse)
        {
            throw Strange(silo, " (it does not speak HTTP)", strange);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw Unreachable(silo, broken);
        }
        catch (JsonException strange)
        {
            throw Strange(silo, "", strange);
        }
    }

    /// <summary>The changes of the fleet as they come, until it is cancelled.</summary>
    /// <exception cref="SiloFailure">The silo has gone.</exception>
    public async IAsyncEnumerable<JsonNode> WatchAsync(FoundSilo silo, [EnumeratorCancellation] CancellationToken stopping)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, At(silo, "events"));
        using var silent = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        silent.CancelAfter(_silence);
        using HttpResponseMessage answer = await OpenAsync(silo, request, silent.Token, stopping).ConfigureAwait(false);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(stopping).ConfigureAwait(false));
        while (true)
        {
            silent.CancelAfter(_silence);
            string line = await ReadAsync(silo, reader, silent.Token, stopping).ConfigureAwait(false);
            if (line.StartsWith("data: ", StringComparison.Ordinal)) yield return JsonNode.Parse(line[6..])!;
        }
    }

    public void Dispose() => _client.Dispose();

    private static Uri At(FoundSilo silo, string path) => new(silo.Url, $"/fleet/v1/{path}");

    private async Task<HttpResponseMessage> OpenAsync(
        FoundSilo silo, HttpRequestMessage request, CancellationToken silent, CancellationToken stopping)
    {
        try
        {
            HttpResponseMessage answer =
                await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, silent).ConfigureAwait(false);
            if (answer.IsSuccessStatusCode) return answer;
            using (answer)
                throw Refused(silo, answer.StatusCode, await answer.Content.ReadAsStringAsync(silent).ConfigureAwait(false));
        }
        catch (Exception gone) when (IsGone(gone, stopping))
        {
            throw Unreachable(silo, gone);
        }
    }

    private async Task<string> ReadAsync(
        FoundSilo silo, StreamReader reader, CancellationToken silent, CancellationToken stopping)
    {
        try
        {
            return await reader.ReadLineAsync(silent).ConfigureAwait(false) ?? throw Unreachable(silo, "it stops", false, null);
        }
        catch (Exception gone) when (IsGone(gone, stopping))
        {
            throw Unreachable(silo, gone);
        }
    }

    private static bool IsGone(Exception thrown, CancellationToken stopping) => thrown is HttpRequestException or IOException
        || (thrown is OperationCanceledException && !stopping.IsCancellationRequested);

    private SiloFailure Unreachable(FoundSilo silo, Exception broken)
    {
        bool isUntouched = broken is HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError,
        };
        string cause = broken switch
        {
            OperationCanceledException => "it has fallen silent",
            { InnerException: HttpIOException inner } => inner.Message.TrimEnd('.'),
            _ => broken.Message.TrimEnd('.'),
        };
        return Unreachable(silo, cause, isUntouched, broken);
    }

    private SiloFailure Unreachable(FoundSilo silo, string cause, bool isUntouched, Exception? inner)
    {
        string who = silo.Name is null ? "No silo answers" : $"The silo '{silo.Name}' does not answer";
        string advice = silo.Name is null
            ? $"Start one (audiopipelines-silo), or give the address of one with {_address.Option}"
            : "See whether it runs, and whether this machine reaches it";
        return new SiloFailure($"{who} at {silo.Url}: {cause}. {advice}.", isUntouched, inner);
    }

    private AudioSourceException Strange(FoundSilo silo, string status, Exception? cause = null) => new(
        AudioSourceErrorKind.Network,
        $"What answers at {silo.Url} is no silo of a fleet{status}. Give the address of one with {_address.Option}.", cause);

    private Exception Refused(FoundSilo silo, HttpStatusCode status, string text)
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

        if (problem is not JsonObject || (string?)problem["detail"] is not { } detail)
            return Strange(silo, $" (status {(int)status})");
        if (status == HttpStatusCode.Unauthorized)
        {
            return new UsageException(_hasToken
                ? $"The silo at {silo.Url} does not know the token. Give the file with its own with {_address.TokenOption}."
                : $"The silo at {silo.Url} needs a token. Give the file that holds it with {_address.TokenOption}.");
        }

        return (string?)problem["kind"] is "invalid" or "notFound" or "alreadyThere"
            ? new UsageException(detail)
            : new AudioSourceException(AudioSourceErrorKind.Network, $"The silo at {silo.Url}: {detail}");
    }
}
