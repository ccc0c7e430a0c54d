using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;
using System.Text;

namespace AudioPipelines.Dashboard.Live;

/// <summary>One connection: takes requests, and sends what its outbox holds as fast as the viewer reads.</summary>
/// <param name="socket">The connection.</param>
/// <param name="changed">Told that the viewer wants something else.</param>
/// <param name="patience">How long it may go without reading.</param>
/// <param name="time">The time.</param>
[SuppressMessage(
    "Reliability", "CA1001", Justification = "A token source without timer or wait handle holds nothing to dispose of.")]
internal sealed class LiveViewer(WebSocket socket, Action changed, TimeSpan patience, TimeProvider time)
{
    /// <summary>How long a request is at most, in bytes.</summary>
    public const int LongestRequest = 16 * 1024;

    private const int RequestsAtOnce = 40;

    private static readonly TimeSpan _betweenRequests = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan _farewell = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _leaving = new();
    private LiveInterest _interest = LiveInterest.None;
    private (WebSocketCloseStatus Code, string Reason)? _end;

    /// <summary>What it wants.</summary>
    public LiveInterest Interest => Volatile.Read(ref _interest);

    /// <summary>What waits for it.</summary>
    public ViewerOutbox Outbox { get; } = new();

    /// <summary>What it is sent; the thread that shows keeps it.</summary>
    public List<(LiveFeed Feed, int Place)> Feeds { get; } = [];

    /// <summary>The request that these belong to; likewise.</summary>
    public long FeedsOf { get; set; }

    /// <summary>What it was told to be missing, of this request; likewise.</summary>
    public HashSet<string> Told { get; } = [];

    /// <summary>Serves the viewer until it goes, or breaks a rule, or reads no more.</summary>
    /// <param name="stopping">Set when the server stops.</param>
    public async Task RunAsync(CancellationToken stopping)
    {
        using CancellationTokenRegistration stop =
            stopping.UnsafeRegister(_ => End(WebSocketCloseStatus.EndpointUnavailable, "The server stops."), null);
        Task sending = SendAsync();
        try
        {
            await ReceiveAsync().ConfigureAwait(false);
        }
        catch (Exception thrown) when (IsGone(thrown))
        {
            // It went without a word.
        }

        Volatile.Write(ref _interest, LiveInterest.None);
        changed();
        End(WebSocketCloseStatus.NormalClosure, "");
        await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static bool IsGone(Exception thrown) =>
        thrown is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException
            or InvalidOperationException;

    private async Task ReceiveAsync()
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(LongestRequest + 1);
        try
        {
            double tokens = RequestsAtOnce;
            long last = time.GetTimestamp();
            for (long number = 1; await ReceiveMessageAsync(buffer).ConfigureAwait(false) is int length and >= 0; number++)
            {
                Take(LiveInterest.Read(buffer.AsSpan(0, length), number));
                tokens = Math.Min(RequestsAtOnce, tokens + (time.GetElapsedTime(last) / _betweenRequests)) - 1;
                last = time.GetTimestamp();
                while (tokens < 0 || Outbox.IsFull) // who asks faster than it reads has to wait
                {
                    await Task.Delay(_betweenRequests, time, _leaving.Token).ConfigureAwait(false);
                    tokens++;
                    last = time.GetTimestamp();
                }
            }
        }
        catch (LiveRequestException thrown)
        {
            End(WebSocketCloseStatus.PolicyViolation, thrown.Message);
            await DrainAsync(buffer).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Take(LiveInterest interest)
    {
        Outbox.Begin(interest.Number);
        Volatile.Write(ref _interest, interest);
        changed();
    }

    /// <summary>Receives a request.</summary>
    /// <returns>Its length; −1: the viewer goes, or was told to.</returns>
    private async ValueTask<int> ReceiveMessageAsync(byte[] buffer)
    {
        int length = 0;
        while (true)
        {
            ValueWebSocketReceiveResult got =
                await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None).ConfigureAwait(false);
            if (got.MessageType is WebSocketMessageType.Close) return -1;
            length += got.Count;
            if (length > LongestRequest)
            {
                End(WebSocketCloseStatus.MessageTooBig, $"A request is {LongestRequest} bytes at most.");
                await DrainAsync(buffer).ConfigureAwait(false);
                return -1;
            }

            if (got.MessageType is not WebSocketMessageType.Text)
                throw new LiveRequestException("A request is a text, not a binary message.");
            if (got.EndOfMessage) return length;
        }
    }

    /// <summary>Reads on until the viewer has answered the close, or time is over; nothing of it is looked at.</summary>
    private async Task DrainAsync(byte[] buffer)
    {
        using var over = new CancellationTokenSource(_farewell, time);
        while ((await socket.ReceiveAsync(buffer.AsMemory(), over.Token).ConfigureAwait(false)).MessageType
            is not WebSocketMessageType.Close)
        {
            // It sends what it had on the way.
        }
    }

    private async Task SendAsync()
    {
        byte[] bytes = [];
        try
        {
            while (!_leaving.IsCancellationRequested)
            {
                while (!_leaving.IsCancellationRequested && Outbox.TryTake(out string? text, ref bytes, out int length))
                {
                    bool isText = text is not null;
                    ReadOnlyMemory<byte> message = isText ? Encoding.UTF8.GetBytes(text!) : bytes.AsMemory(0, length);
                    WebSocketMessageType type = isText ? WebSocketMessageType.Text : WebSocketMessageType.Binary;
                    await SendAsync(message, type).ConfigureAwait(false);
                }

                await Outbox.WaitAsync(_leaving.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // It is told to go, below.
        }
        catch (Exception thrown) when (IsGone(thrown) || thrown is TimeoutException)
        {
            socket.Abort(); // it has gone, or does not read: a close frame would not reach it
            return;
        }

        await CloseAsync().ConfigureAwait(false);
    }

    private async ValueTask SendAsync(ReadOnlyMemory<byte> message, WebSocketMessageType type)
    {
        Task sending = socket.SendAsync(message, type, WebSocketMessageFlags.EndOfMessage, CancellationToken.None).AsTask();
        if (!sending.IsCompleted) sending = sending.WaitAsync(patience, time); // as a rule it is: no timer is made
        await sending.ConfigureAwait(false);
    }

    private async Task CloseAsync()
    {
        (WebSocketCloseStatus code, string reason) = _end ?? (WebSocketCloseStatus.NormalClosure, "");
        using var over = new CancellationTokenSource(_farewell, time);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(code, reason, over.Token).ConfigureAwait(false);
        }
        catch (Exception thrown) when (IsGone(thrown))
        {
            socket.Abort();
        }
    }

    /// <summary>Ends the connection, unless it is ending already.</summary>
    private void End(WebSocketCloseStatus code, string reason)
    {
        lock (_lock)
        {
            if (_end is not null) return;
            _end = (code, Shortened(reason));
        }

        _leaving.Cancel();
        if (code is WebSocketCloseStatus.EndpointUnavailable) _ = AbortLaterAsync();
    }

    /// <summary>A viewer that does not answer the close of a server that stops is not waited for.</summary>
    private async Task AbortLaterAsync()
    {
        await Task.Delay(_farewell, time).ConfigureAwait(false);
        socket.Abort();
    }

    /// <summary>A reason as long as a close frame may have it.</summary>
    private static string Shortened(string reason)
    {
        const int most = 123;
        while (Encoding.UTF8.GetByteCount(reason) > most) reason = reason[..^1];
        return reason;
    }
}
