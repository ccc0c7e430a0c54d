using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace AudioPipelines.Dashboard.Tests;

/// <summary>What the page may do with real sources.</summary>
public sealed class CommandTests
{
    private PageServer _server = null!;

    [OneTimeSetUp]
    public async Task Start() => _server = await PageServer.StartAsync(
        audio: audio =>
        {
            audio.Add("live", Descriptions.Live());
            audio.Add("endless", Descriptions.Paced());
            audio.Add("broken", Descriptions.Short() with
            {
                LaunchTexts = ["filesrc location=/no/such/file ! wavparse ! audioconvert ! appsink name=audio"],
            }, autoStart: false);
        });

    [OneTimeTearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [Test]
    public async Task ASourceStopsStartsAndStartsAgain()
    {
        IAudioSource live = _server.Source("live");
        Eventually.Is(() => live.State is AudioSourceState.Running, "it runs");
        Assert.That(await State("live/start"), Is.EqualTo("409"));
        Assert.That(await State("live/stop"), Is.EqualTo("stopped"));
        Assert.That(live.State, Is.EqualTo(AudioSourceState.Stopped));
        Assert.That(await State("live/stop"), Is.EqualTo("409"));
        Assert.That(await State("live/start"), Is.AnyOf("running", "starting"));
        Eventually.Is(() => live.State is AudioSourceState.Running, "it runs again");
        long before = live.Ledger.Total.Elapsed;
        Assert.That(await State("live/restart"), Is.AnyOf("running", "starting"));
        Eventually.Is(() => live.State is AudioSourceState.Running && live.Ledger.Total.Elapsed > before, "it goes on");
    }

    [Test]
    public async Task ASourceThatIsNotLivePausesAndGoesOn()
    {
        IAudioSource endless = _server.Source("endless");
        Eventually.Is(() => endless.State is AudioSourceState.Running, "it runs");
        Assert.That(await State("endless/resume"), Is.EqualTo("409"));
        Assert.That(await State("endless/pause"), Is.EqualTo("paused"));
        Assert.That(await State("endless/resume"), Is.EqualTo("running"));
        Assert.That(await State("live/pause"), Is.EqualTo("409"), "a live source cannot pause");
        Assert.That(await State("live/reload"), Is.EqualTo("409"), "it was made in code");
    }

    [Test]
    public async Task AStartThatFailsIsToldWithItsAdvice()
    {
        Assert.That(await State("broken/start"), Is.AnyOf("failed", "starting"));
        Eventually.Is(() => _server.Source("broken").State is AudioSourceState.Failed, "it has failed");
        JsonElement shown = await _server.Client.Json("api/v1/sources/broken");
        JsonElement events = await _server.Client.Json("api/v1/sources/broken/events");
        using HttpResponseMessage health = await _server.Client.GetAsync("health");
        Assert.Multiple(() =>
        {
            Assert.That(shown.GetProperty("trouble").GetInt32(), Is.GreaterThanOrEqualTo(400));
            Assert.That(shown.GetProperty("lastError").GetProperty("kind").GetString(), Is.EqualTo("notFound"));
            Assert.That(shown.GetProperty("lastError").GetProperty("message").GetString(), Does.Contain("/no/such/file"));
            Assert.That(
                events.GetProperty("events").EnumerateArray().Select(what => what.GetProperty("type").GetString()),
                Does.Contain("error"));
            Assert.That(health.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        });
    }

    [TestCase("live/start", "{\"location\":\"/etc/passwd\"}", HttpStatusCode.BadRequest)]
    [TestCase("live/reload", "[]", HttpStatusCode.BadRequest)]
    [TestCase("nobody/start", null, HttpStatusCode.NotFound)]
    public async Task ACommandHasNoParameters(string address, string? body, HttpStatusCode expected)
    {
        using HttpResponseMessage answer = await _server.Client.Command("api/v1/sources/" + address, body);
        Assert.That(answer.StatusCode, Is.EqualTo(expected));
        Assert.That(await answer.Problem(), Is.Not.Empty);
    }

    /// <summary>The state that a command answers with, or the status of its refusal.</summary>
    private async Task<string> State(string command)
    {
        using HttpResponseMessage answer = await _server.Client.Command("api/v1/sources/" + command, "{}");
        if (answer.StatusCode is not HttpStatusCode.Accepted)
        {
            Assert.That(await answer.Problem(), Is.Not.Empty);
            return ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("state").GetString()!;
    }
}
