using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace AudioPipelines.GStreamer;

/// <summary>What is known about a server that gave an element nothing.</summary>
internal enum ServerState
{
    NotAsked,
    Unknown,
    Unreachable,
    Refuses,
    Silent,

    /// <summary>It takes connections, but did not answer in the encrypted one.</summary>
    NotSecure,

    /// <summary>Its certificate is signed by nobody that this machine trusts.</summary>
    Untrusted,

    /// <summary>Its certificate has another name.</summary>
    OtherName,

    /// <summary>Its certificate is not valid today.</summary>
    Expired,
    Answers,
}

/// <summary>Finds out why a server cannot be reached, by connecting once more: <c>souphttpsrc</c> and <c>rtspsrc</c> only say
/// that something failed.</summary>
internal static class ServerCheck
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);
    private static readonly string[] _proxies = ["http_proxy", "https_proxy", "all_proxy"];

    /// <summary>Looks the host up and connects, and asks for nothing. Blocks, for 2 s at most.</summary>
    /// <param name="host">The host.</param>
    /// <param name="port">Its port.</param>
    /// <param name="isSecure">Whether the connection is to be encrypted.</param>
    public static ServerState Ask(string host, int port, bool isSecure)
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
            return isSecure ? Secure(socket, host, patience.Token) : ServerState.Answers;
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

    /// <summary>Whether a server can be trusted. The roots are the system's, as for the element.</summary>
    private static ServerState Secure(Socket socket, string host, CancellationToken patience)
    {
        ServerState state = ServerState.NotSecure;
        using var stream = new SslStream(new NetworkStream(socket, ownsSocket: false));
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = host,
            RemoteCertificateValidationCallback = (_, _, chain, errors) =>
            {
                state = Judge(errors, chain);
                return errors is SslPolicyErrors.None;
            },
        };
        try
        {
            stream.AuthenticateAsClientAsync(options, patience).GetAwaiter().GetResult();
        }
        catch (Exception refused) when (refused is AuthenticationException or IOException or OperationCanceledException)
        {
            // The state says why.
        }

        return state;
    }

    private static ServerState Judge(SslPolicyErrors errors, X509Chain? chain) =>
        errors is SslPolicyErrors.None ? ServerState.Answers
        : chain?.ChainStatus.Any(status => status.Status is X509ChainStatusFlags.NotTimeValid) is true ? ServerState.Expired
        : errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) ? ServerState.Untrusted
        : errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? ServerState.OtherName
        : ServerState.NotSecure;

    private static bool IsSet(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 }
        || Environment.GetEnvironmentVariable(variable.ToUpperInvariant()) is { Length: > 0 };
}
