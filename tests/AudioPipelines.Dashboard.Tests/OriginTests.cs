using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace AudioPipelines.Dashboard.Tests;

/// <summary>Sources of the host's descriptions.</summary>
public sealed class OriginTests
{
    private PageServer _server = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _server = await PageServer.StartAsync(
            audio: audio => audio.AddFolder("pipelines").Configure(options => options.ReloadOnChange = false),
            files: [("pipelines/door.yaml", Descriptions.File(channels: 2))]);
        Eventually.Is(() => _server.Source("door").Format?.Channels == 2, "it runs");
    }

    [OneTimeTearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [Test]
    public async Task ADescriptionIsShownWithoutItsSecrets()
    {
        string text = await _server.Client.GetStringAsync(new Uri("api/v1/sources/door/description", UriKind.Relative));
        JsonElement shown = JsonDocument.Parse(text).RootElement;
        JsonElement[] parameters = [.. shown.GetProperty("parameters").EnumerateArray()];
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Not.Contain(Descriptions.Secret));
            Assert.That(shown.GetProperty("description").GetString(), Does.EndWith("door.yaml"));
            Assert.That(shown.GetProperty("text").GetString(), Does.Contain("name: Door"));
            Assert.That(shown.GetProperty("launch")[0].GetString(), Does.Contain("audiotestsrc").And.Contain("***"));
            Assert.That(shown.GetProperty("yaml").GetString(), Does.Contain("launch:"));
            Assert.That(parameters[0].GetProperty("name").GetString(), Is.EqualTo("password"));
            Assert.That(parameters[0].GetProperty("isSecret").GetBoolean(), Is.True);
            Assert.That(parameters[0].GetProperty("value").GetString(), Is.EqualTo("***"));
            Assert.That(parameters[1].GetProperty("value").GetString(), Is.EqualTo("0.25"));
        });
    }

    [Test]
    public async Task ADescriptionIsReadAgainNow()
    {
        IAudioSource door = _server.Source("door");
        JsonElement before = await _server.Client.Json("api/v1/sources/door");
        Assert.That(before.GetProperty("title").GetString(), Is.EqualTo("Microphones of the door."));
        Assert.That(before.GetProperty("canReload").GetBoolean(), Is.True);

        _server.Write("pipelines/door.yaml", Descriptions.File(channels: 3));
        using HttpResponseMessage reload = await _server.Client.Command("api/v1/sources/door/reload");
        Assert.That(reload.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Eventually.Is(() => door.Format?.Channels == 3, "it has gone over to three channels");
        JsonElement shown = await _server.Client.Json("api/v1/sources/door");
        Assert.That(shown.GetProperty("format").GetProperty("channels").GetInt32(), Is.EqualTo(3));

        _server.Write("pipelines/door.yaml", "lanch: audiotestsrc ! appsink");
        using HttpResponseMessage broken = await _server.Client.Command("api/v1/sources/door/reload");
        string state = (await broken.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("state").GetString()!;
        JsonElement events = (await _server.Client.Json("api/v1/sources/door/events")).GetProperty("events");
        Assert.Multiple(() =>
        {
            Assert.That(state, Is.EqualTo("running"), "a broken edit changes nothing");
            Assert.That(events.EnumerateArray().Any(what => what.GetProperty("type").GetString() == "error"
                && what.GetProperty("text").GetString()!.Contains("lanch", StringComparison.Ordinal)), Is.True);
        });
    }
}
