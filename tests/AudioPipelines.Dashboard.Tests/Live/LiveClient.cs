using System.Buffers.Binary;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using AudioPipelines.Dashboard.Live;

namespace AudioPipelines.Dashboard.Tests.Live;

/// <summary>A viewer: the WebSocket of .NET.</summary>
internal sealed class LiveClient : IAsyncDisposable
{
    private readonly byte[] _buffer = new byte[1 << 20];
    private int _requests;

    private LiveClient(ClientWebSocket socket) => Socket = socket;

    public ClientWebSocket Socket { get; }

    public static Task<LiveClient> ConnectAsync(LiveServer server) => ConnectAsync(server.Address);

    public static async Task<LiveClient> ConnectAsync(Uri address)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol(LiveEndpoint.Protocol);
        await Eventually.Completes(socket.ConnectAsync(address, CancellationToken.None), "the connection");
        return new LiveClient(socket);
    }

    /// <summary>Sends a request and waits until the server has taken it.</summary>
    public async Task AskAsync(string request)
    {
        await SendAsync(request);
        string taken = $$"""{"taken":{{++_requests}}}""";
        while ((await ReceiveAsync()).Text != taken)
        {
            // What was asked for before.
        }
    }

    /// <summary>Asks, and waits until the sources are observed: what they emit from then on is seen.</summary>
    public async Task WatchAsync(LiveServer server, string request, params string[] sources)
    {
        await AskAsync(request);
        Eventually.Is(() => sources.All(server.Hub.IsWatching), "the sources are watched");
    }

    public async Task SendAsync(string text) => await Eventually.Completes(
        Socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None),
        "a request is sent");

    /// <summary>The next message; the test fails if the connection is closed.</summary>
    public async Task<LiveMessage> ReceiveAsync()
    {
        int length = 0;
        while (true)
        {
            WebSocketReceiveResult got = await Eventually.Completes(
                Socket.ReceiveAsync(new ArraySegment<byte>(_buffer, length, _buffer.Length - length), CancellationToken.None),
                "a message");
            if (got.MessageType is WebSocketMessageType.Close)
                throw new AssertionException($"the server closed: {got.CloseStatus} {got.CloseStatusDescription}");
            length += got.Count;
            if (!got.EndOfMessage) continue;
            byte[] bytes = _buffer[..length];
            if (got.MessageType is WebSocketMessageType.Text) return new LiveMessage(0, 0, 0, 0, bytes);
            Assert.That(bytes[1], Is.EqualTo(1), "version");
            return new LiveMessage(
                bytes[0], BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(2)),
                BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4)), BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(8)),
                bytes[16..]);
        }
    }

    /// <summary>Receives messages until one makes the condition hold.</summary>
    public async Task ReceiveUntilAsync(Func<LiveMessage, bool> isEnough)
    {
        while (!isEnough(await ReceiveAsync()))
        {
            // Not yet.
        }
    }

    /// <summary>The next text that is an error.</summary>
    public async Task<string> ReceiveErrorAsync()
    {
        while (true)
        {
            LiveMessage message = await ReceiveAsync();
            if (message.Kind != 0) continue;
            using JsonDocument json = JsonDocument.Parse(message.Text);
            if (json.RootElement.TryGetProperty("error", out JsonElement error)) return error.GetString()!;
        }
    }

    /// <summary>Receives until the server closes, and says how.</summary>
    public async Task<(WebSocketCloseStatus? Code, string? Reason)> ReceiveCloseAsync()
    {
        while (true)
        {
            WebSocketReceiveResult got = await Eventually.Completes(
                Socket.ReceiveAsync(new ArraySegment<byte>(_buffer), CancellationToken.None), "the close");
            if (got.MessageType is WebSocketMessageType.Close) return (got.CloseStatus, got.CloseStatusDescription);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            using var over = new CancellationTokenSource(Eventually.DefaultDeadline);
            if (Socket.State is WebSocketState.Open)
                await Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, over.Token);
        }
        catch (WebSocketException)
        {
            // The server has gone before.
        }

        Socket.Dispose();
    }
}
