using AudioPipelines.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.Dashboard.Tests;

/// <summary>A real server on a loopback port of its own, with the page mounted and real sources. Disposing of it stops all and
/// checks the ledgers.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PageServer(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.First() + "/");
        Client = NewClient();
    }

    /// <summary>The server's root.</summary>
    public Uri Address { get; }

    public int Port => Address.Port;

    /// <summary>The page's socket.</summary>
    public Uri LiveAddress => new UriBuilder(Address) { Scheme = "ws", Path = "audio/api/v1/live" }.Uri;

    /// <summary>A client whose addresses are relative to the page at <c>/audio/</c>.</summary>
    public HttpClient Client { get; }

    public IAudioSources Sources => _app.Services.GetRequiredService<IAudioSources>();

    /// <summary>Starts a server.</summary>
    /// <param name="configure">The page's options.</param>
    /// <param name="audio">Adds the sources.</param>
    /// <param name="build">Anything else that the host adds.</param>
    /// <param name="mount">Mounts the page; otherwise it is mounted at <c>/audio</c>.</param>
    /// <param name="files">What lies in the content root.</param>
    public static async Task<PageServer> StartAsync(
        Action<AudioPipelinesPageOptions>? configure = null, Action<AudioPipelinesBuilder>? audio = null,
        Action<WebApplicationBuilder>? build = null, Action<WebApplication>? mount = null,
        (string Name, string Text)[]? files = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = TestFolder.Create("page") });
        foreach ((string name, string text) in files ?? []) Write(builder.Environment.ContentRootPath, name, text);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddAudioPipelines(audio ?? (_ => { }));
        build?.Invoke(builder);
        WebApplication app = builder.Build();
        if (mount is null) app.MapAudioPipelines("/audio", configure);
        else mount(app);
        await Eventually.Completes(app.StartAsync(), "the server starts");
        return new PageServer(app);
    }

    public HttpClient NewClient(bool redirects = false, bool cookies = false) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = redirects, UseCookies = cookies })
        {
            BaseAddress = new Uri(Address, "audio/"),
        };

    /// <summary>What is mounted below the page, as <c>get api/v1/info</c>.</summary>
    public IEnumerable<string> Addresses =>
        from endpoint in _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let method = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods[0].ToLowerInvariant() ?? "get"
        select $"{method} {endpoint.RoutePattern.RawText!.Replace("/audio/", "", StringComparison.Ordinal)}";

    /// <summary>Writes a file into the content root, in one step, as editors do.</summary>
    public void Write(string name, string text) => Write(_app.Environment.ContentRootPath, name, text);

    public IAudioSource Source(string name) => Sources.Get(name);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        IAudioSource[] sources = [.. Sources.Names.Select(Source)];
        await Eventually.Completes(_app.StopAsync(), "the server stops");
        foreach (IAudioSource source in sources) LedgerAssert.Balances(source);
        await _app.DisposeAsync();
    }

    private static void Write(string folder, string name, string text)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".new", text);
        File.Move(path + ".new", path, overwrite: true);
    }
}
