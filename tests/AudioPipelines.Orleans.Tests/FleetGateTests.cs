using System.Net;
using AudioPipelines.Orleans.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AudioPipelines.Orleans.Tests;

/// <summary>Who may not ask a silo for its fleet is refused, and the fleet is not asked.</summary>
public class FleetGateTests
{
    private const string Token = "a-token-of-this-test";

    [TestCase("X-Forwarded-For", "203.0.113.5")]
    [TestCase("x-forwarded-proto", "https")]
    [TestCase("Forwarded", "for=203.0.113.5")]
    [TestCase("Via", "1.1 proxy")]
    [TestCase("X-Real-IP", "127.0.0.1")]
    [TestCase("Host", "example.org")]
    [TestCase("Host", "127.0.0.1.example.org")]
    public async Task A_request_for_somebody_else_is_refused_without_a_token(string header, string value)
    {
        await using Server server = await Server.StartAsync(new FleetHttpOptions { Token = null });

        Assert.That(await server.AskAsync(HttpMethod.Get, "sources", (header, value)), Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(
            await server.AskAsync(HttpMethod.Post, "silos/a/drain", (header, value), ("X-AudioPipelines", "1")),
            Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(server.Fleet.Calls, Is.Zero);
        Assert.That(await server.AskAsync(HttpMethod.Get, "sources"), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_form_of_a_web_page_changes_nothing()
    {
        await using Server server = await Server.StartAsync(new FleetHttpOptions());

        Assert.That(await server.AskAsync(HttpMethod.Post, "silos/a/drain"), Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(server.Fleet.Calls, Is.Zero);
        Assert.That(
            await server.AskAsync(HttpMethod.Post, "silos/a/drain", ("X-AudioPipelines", "1")), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(server.Fleet.Calls, Is.EqualTo(1));
    }

    [TestCase(null, HttpStatusCode.Unauthorized)]
    [TestCase("Bearer another-token-of-it", HttpStatusCode.Unauthorized)]
    [TestCase("Basic " + Token, HttpStatusCode.Unauthorized)]
    [TestCase("Bearer " + Token, HttpStatusCode.OK)]
    public async Task A_token_is_asked_for_where_it_is_needed(string? authorization, HttpStatusCode expected)
    {
        await using Server server = await Server.StartAsync(new FleetHttpOptions { Token = Token, AlwaysNeedsToken = true });
        (string, string)[] headers = authorization is null ? [] : [("Authorization", authorization)];

        Assert.That(await server.AskAsync(HttpMethod.Get, "sources", headers), Is.EqualTo(expected));
        Assert.That(server.Fleet.Calls, Is.EqualTo(expected == HttpStatusCode.OK ? 1 : 0));
    }

    [Test]
    public async Task A_watcher_hears_signs_of_life_where_nothing_changes()
    {
        await using Server server = await Server.StartAsync(new FleetHttpOptions());
        using var client = new HttpClient();
        using var reader = new StreamReader(await client.GetStreamAsync(new Uri(server.Address, "events")));
        List<string?> lines = [];
        while (lines.Count < 4) lines.Add(await Eventually.Completes(reader.ReadLineAsync(), "a line comes"));

        Assert.That(lines, Is.EqualTo(new[] { ":", "", ":", "" }));
    }

    /// <summary>A real server with the fleet's addresses, and a fleet that only counts.</summary>
    private sealed class Server(WebApplication app, CountedFleet fleet) : IAsyncDisposable
    {
        public CountedFleet Fleet => fleet;

        public Uri Address { get; } = new(new Uri(app.Urls.Single()), "fleet/v1/");

        public static async Task<Server> StartAsync(FleetHttpOptions options)
        {
            WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
            var fleet = new CountedFleet();
            builder.Services.AddSingleton<ISourceFleet>(fleet);
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            WebApplication app = builder.Build();
            app.MapAudioPipelinesFleet(options);
            await app.StartAsync();
            return new Server(app, fleet);
        }

        public async Task<HttpStatusCode> AskAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
        {
            using var client = new HttpClient();
            using var request = new HttpRequestMessage(method, new Uri(Address, path));
            foreach ((string name, string value) in headers) request.Headers.TryAddWithoutValidation(name, value);
            using HttpResponseMessage answer = await client.SendAsync(request);
            return answer.StatusCode;
        }

        public async ValueTask DisposeAsync() => await app.DisposeAsync();
    }
}
