using System.Net;
using System.Text.Json;
using AudioPipelines.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AudioPipelines.Dashboard.Tests;

public sealed class MountTests
{
    [Test]
    public async Task TheWholePageIsMountedByOneLine()
    {
        await using PageServer server = await PageServer.StartAsync(audio: audio => audio.Add("hall", Descriptions.Live()));
        using HttpResponseMessage bare = await server.Client.GetAsync(new Uri(server.Address, "audio"));
        using HttpResponseMessage page = await server.Client.GetAsync("");
        string text = await page.Content.ReadAsStringAsync();
        JsonElement info = await server.Client.Json("api/v1/info");
        JsonElement list = await server.Client.Json("api/v1/sources");
        Assert.Multiple(() =>
        {
            Assert.That(bare.StatusCode, Is.EqualTo(HttpStatusCode.PermanentRedirect));
            Assert.That(bare.Headers.Location?.ToString(), Is.EqualTo("audio/"));
            Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(page.Content.Headers.ContentType?.ToString(), Is.EqualTo("text/html; charset=utf-8"));
            Assert.That(text, Does.StartWith("<!doctype html>").IgnoreCase);
            Assert.That(info.GetProperty("needsLogin").GetBoolean(), Is.False);
            Assert.That(list.GetProperty("sources")[0].GetProperty("name").GetString(), Is.EqualTo("hall"));
        });
    }

    [Test]
    public async Task ThePageMayBeMountedAtTheRoot()
    {
        await using PageServer server = await PageServer.StartAsync(
            audio: audio => audio.Add("hall", Descriptions.Live()), mount: app => app.MapAudioPipelines("/"));
        JsonElement list = await server.Client.Json(server.Address + "api/v1/sources");
        using HttpResponseMessage page = await server.Client.GetAsync(server.Address);
        Assert.That(list.GetProperty("sources").GetArrayLength(), Is.EqualTo(1));
        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public void APageThatWouldLetAnybodyInIsRefused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Mount(page => page.AllowRemote = true), Does.Contain("AllowRemote").And.Contain("Set Token too"));
            Assert.That(Mount(page => page.RequireTokenOnLoopback = true), Does.Contain("Set Token too"));
            Assert.That(Mount(page => page.Token = "short"), Does.Contain("openssl rand"));
            Assert.That(Mount(page => page.Token = "sixteen chars äöü"), Does.Contain("ASCII"));
            Assert.That(Mount(page => page.MaxViewers = 0), Does.Contain("MaxViewers"));
            Assert.That(Mount(page => page.AllowedHosts.Add("*")), Does.Contain("AllowedHosts"));
            Assert.That(Mount(page => page.AllowedHosts.Add("http://a.example")), Does.Contain("AllowedHosts"));
        });
    }

    [Test]
    public void APageWithoutSourcesSaysHowToAddThem()
    {
        using WebApplication app = WebApplication.CreateSlimBuilder().Build();
        Assert.That(
            () => app.MapAudioPipelines(), Throws.InvalidOperationException.With.Message.Contains("builder.AddAudioPipelines()"));
    }

    [Test]
    public async Task ThePolicyOfTheHostDecidesWhereThereIsOne()
    {
        await using PageServer server = await PageServer.StartAsync(
            audio: audio => audio.Add("hall", Descriptions.Live()),
            build: builder =>
            {
                builder.Services.AddAuthorizationBuilder().AddPolicy("listeners", policy => policy.RequireAssertion(
                    decision => decision.Resource is Microsoft.AspNetCore.Http.HttpContext context
                        && context.Request.Headers["X-Listener"] == "yes"));
                builder.Services.AddAuthentication().AddScheme<NobodyIsSignedIn.Settings, NobodyIsSignedIn>("none", null);
            },
            mount: app =>
            {
                app.UseAuthorization();
                app.MapAudioPipelines("/audio").RequireAuthorization("listeners");
            });
        using HttpResponseMessage refused = await server.Client.GetAsync("api/v1/sources");
        using HttpResponseMessage page = await server.Client.GetAsync("");
        using var allowed = new HttpRequestMessage(HttpMethod.Get, "api/v1/sources");
        allowed.Headers.Add("X-Listener", "yes");
        allowed.Headers.Add("X-Forwarded-For", "192.0.2.1");
        allowed.Headers.Host = "audio.example.org";
        using HttpResponseMessage answer = await server.Client.SendAsync(allowed);
        Assert.Multiple(() =>
        {
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        });
    }

    private static string Mount(Action<AudioPipelinesPageOptions> configure)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.AddAudioPipelines();
        using WebApplication app = builder.Build();
        return Assert.Throws<InvalidOperationException>(() => app.MapAudioPipelines("/audio", configure))!.Message;
    }
}
