using System.Net;
using System.Net.Sockets;

namespace AudioPipelines.GStreamer;

/// <summary>What is known about a server that gave an element nothing.</summary>
internal enum ServerState
{
    NotAsked,
    Unknown,
    Unreachable,
    Refuses,
    Silent,
    Answers,
}

/// <summary>Finds out why a server cannot be reached, by connecting once more: <c>souphttpsrc</c> and <c>rtspsrc</c> only say
/// that something failed.</summary>
internal static class ServerCheck
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);
    private static readonly string[] _proxies = ["http_proxy", "https_proxy", "all_proxy"];

    /// <summary>Looks the host up and connects, and sends nothing. Blocks, for 2 s at most.</summary>
    public static ServerState Ask(string host, int port)
    {
        // Behind a proxy the element takes another way.
        if (port == 0 || Array.Exists(_proxies, IsSet)) return ServerState.NotAsked;
        using var patience = new CancellationTokenSource(_patience);
        bool isKnown = false;
        try
        {
            IPAddress[] addresses =
                Dns.GetHostAddressesAsync(host, patience.Token).WaitAsync(patience.Token).GetAwaiter().GetResult();
            isKnown = true;
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            socket.ConnectAsync(addresses, port, patience.Token).AsTask().GetAwaiter().GetResult();
            return ServerState.Answers;
        }
        catch (OperationCanceledException)
        {
            return isKnown ? ServerState.Silent : ServerState.Unknown;
        }
        catch (SocketException) when (!isKnown)
        {
            return ServerState.Unknown;
        }
        catch (SocketException failure)
        {
            return failure.SocketErrorCode switch
            {
                SocketError.ConnectionRefused => ServerState.Refuses,
                SocketError.HostUnreachable or SocketError.NetworkUnreachable => ServerState.Unreachable,
                SocketError.TimedOut => ServerState.Silent,
                _ => ServerState.NotAsked,
            };
        }
    }

    private static bool IsSet(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 }
        || Environment.GetEnvironmentVariable(variable.ToUpperInvariant()) is { Length: > 0 };
}
