using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace AudioPipelines.Dashboard.Tests;

/// <summary>What programs do with the API.</summary>
internal static class Requests
{
    public static async Task<JsonElement> Json(this HttpClient client, string address)
    {
        using HttpResponseMessage answer = await client.GetAsync(address);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), address);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Sends a command as the page does.</summary>
    public static Task<HttpResponseMessage> Command(this HttpClient client, string address, string? body = null) =>
        client.SendAsync(Post(address, body));

    public static HttpRequestMessage Post(string address, string? body = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Add("X-AudioPipelines", "1");
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return request;
    }

    /// <summary>The error that an answer is, which has to be one that says what to do.</summary>
    public static async Task<string> Problem(this HttpResponseMessage answer)
    {
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        JsonElement problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Multiple(() =>
        {
            Assert.That(problem.GetProperty("status").GetInt32(), Is.EqualTo((int)answer.StatusCode));
            Assert.That(problem.GetProperty("title").GetString(), Is.Not.Empty);
            Assert.That(problem.GetProperty("type").GetString(), Is.Not.Empty);
        });
        return problem.GetProperty("detail").GetString()!;
    }
}
