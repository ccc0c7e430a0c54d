using System.Net.WebSockets;
using AudioPipelines.Dashboard.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebSockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AudioPipelines.Dashboard.Live;

/// <summary>Answers at <c>api/v1/live</c>. Whoever comes here has been let in.</summary>
internal sealed class LiveEndpoint
{
    /// <summary>The subprotocol.</summary>
    public const string Protocol = "audiopipelines.v1";

    private readonly LiveHub _hub;
    private readonly int _mostViewers;
    private readonly TimeProvider _time;
    private readonly WebSocketMiddleware _sockets;
    private int _viewers;

    /// <param name="hub">What makes the messages.</param>
    /// <param name="mostViewers">How many viewers there may be.</param>
    /// <param name="time">The time.</param>
    /// <param name="loggers">Where the connections log.</param>
    public LiveEndpoint(LiveHub hub, int mostViewers, TimeProvider time, ILoggerFactory loggers)
    {
        _hub = hub;
        _mostViewers = mostViewers;
        _time = time;
        var options = new WebSocketOptions
        {
            // A viewer that reads nothing answers no ping either.
            KeepAliveInterval = TimeSpan.FromSeconds(5),
            KeepAliveTimeout = TimeSpan.FromSeconds(10),
        };
        _sockets = new WebSocketMiddleware(AcceptAsync, Options.Create(options), loggers); // hosts need not add it themselves
    }

    /// <summary>How many viewers there are.</summary>
    public int Viewers => Volatile.Read(ref _viewers);

    /// <summary>How long a viewer may go without reading.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Adds the socket to the page.</summary>
    public static void Map(PageMount mount)
    {
        var endpoint = new LiveEndpoint(mount.Live, mount.Options.MaxViewers, mount.Time, mount.Loggers);
        mount.Any("api/v1/live", Needs.Viewing, endpoint.HandleAsync);
    }

    /// <summary>Serves a viewer until it goes.</summary>
    public Task HandleAsync(HttpContext context) => _sockets.Invoke(context);

    private async Task AcceptAsync(HttpContext context)
    {
        IList<string> protocols = context.WebSockets.WebSocketRequestedProtocols;
        if (!context.WebSockets.IsWebSocketRequest || (protocols.Count > 0 && !protocols.Contains(Protocol)))
        {
            await TypedResults.Problem(
                $"Open a WebSocket of the subprotocol {Protocol} here.", statusCode: StatusCodes.Status400BadRequest,
                title: "This address takes WebSockets only.").ExecuteAsync(context).ConfigureAwait(false);
            return;
        }

        if (Interlocked.Increment(ref _viewers) > _mostViewers)
        {
            Interlocked.Decrement(ref _viewers);
            await TypedResults.Problem(
                $"{_mostViewers} are connected. Close one, or raise MaxViewers of the page's options.",
                statusCode: StatusCodes.Status503ServiceUnavailable,
                title: "There is no room for another viewer.").ExecuteAsync(context).ConfigureAwait(false);
            return;
        }

        try
        {
            using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync(
                new WebSocketAcceptContext { SubProtocol = protocols.Count > 0 ? Protocol : null }).ConfigureAwait(false);
            await ServeAsync(context, socket).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _viewers);
        }
    }

    private async Task ServeAsync(HttpContext context, WebSocket socket)
    {
        CancellationToken stopping =
            context.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        var viewer = new LiveViewer(socket, _hub.NoteChange, Patience, _time);
        _hub.Add(viewer);
        try
        {
            await viewer.RunAsync(stopping).ConfigureAwait(false);
        }
        finally
        {
            _hub.Remove(viewer);
        }
    }
}
