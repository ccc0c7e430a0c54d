using System.Collections.Concurrent;
using System.Net.Sockets;
using AudioPipelines.Dashboard.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AudioPipelines.Dashboard.Tests.Live;

/// <summary>A web server on the loopback interface that has the socket at <c>api/v1/live</c>, and the sources that a test gives
/// it.</summary>
internal sealed class LiveServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, IAudioSource> _sources = new();

    private LiveServer(int mostViewers, TimeSpan? patience)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.UseSockets(sockets => sockets.CreateBoundListenSocket = at =>
        {
            // What a viewer does not read fills little memory of the kernel, and soon.
            Socket listener = SocketTransportOptions.CreateDefaultBoundListenSocket(at);
            listener.SendBufferSize = 16 * 1024;
            return listener;
        });
        _app = builder.Build();
        Hub = new LiveHub(name => _sources.GetValueOrDefault(name), TimeProvider.System, NullLogger.Instance);
        Endpoint = new LiveEndpoint(Hub, mostViewers, TimeProvider.System, NullLoggerFactory.Instance);
        if (patience is { } given) Endpoint.Patience = given;
        _app.Map("/api/v1/live", (RequestDelegate)Endpoint.HandleAsync);
    }

    public LiveHub Hub { get; }

    public LiveEndpoint Endpoint { get; }

    public Uri Address { get; private set; } = null!;

    public static async Task<LiveServer> StartAsync(int mostViewers = 64, TimeSpan? patience = null)
    {
        var server = new LiveServer(mostViewers, patience);
        await server._app.StartAsync();
        var address = new UriBuilder(server._app.Urls.First()) { Scheme = "ws", Path = "/api/v1/live" };
        server.Address = address.Uri;
        return server;
    }

    /// <summary>Adds a source, or puts it in the place of another.</summary>
    public T Add<T>(T source)
        where T : IAudioSource
    {
        _sources[source.Name] = source;
        return source;
    }

    /// <summary>Adds a source that emits what the test tells it to.</summary>
    public HandSource Add(string name, AudioFormat format) => Add(HandSource.Started(name, format));

    public void Remove(string name) => _sources.TryRemove(name, out _);

    public async Task StopAsync() => await Eventually.Completes(_app.StopAsync(), "the server stops");

    /// <summary>Stops the server, and its sources, whose ledgers are checked.</summary>
    public async ValueTask DisposeAsync()
    {
        await Eventually.Completes(_app.DisposeAsync().AsTask(), "the server is disposed of");
        foreach (IAudioSource source in _sources.Values)
        {
            await source.DisposeAsync();
            LedgerAssert.Balances(source);
        }
    }
}
