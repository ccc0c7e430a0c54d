using System.Net;
using System.Net.Sockets;

namespace AudioPipelines.Trust;

/// <summary>Follows the redirects of an HTTP address before GStreamer opens it, and checks each step: souphttpsrc would follow
/// them unchecked.</summary>
/// <remarks>Asks with GET and reads only the headers, since many stations refuse HEAD. Each connection checks the address that it
/// connects to. Any other failure is left to the element, which explains it better.</remarks>
internal static class HttpRedirects
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    public static bool IsHttp(string uri) =>
        uri.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || uri.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The address at the end of all redirects. Blocks: control thread.</summary>
    /// <exception cref="AudioSourceException">One of them leads where the source may not go, or there are too many.</exception>
    public static string Follow(string uri, ResourceRules rules, string where)
    {
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = _patience,
            ConnectCallback = (context, _) => ValueTask.FromResult<Stream>(Connect(context.DnsEndPoint, rules, where)),
        };
        using var client = new HttpClient(handler) { Timeout = _patience };
        string at = uri;
        for (int hops = 0; ; hops++)
        {
            if (Next(client, at) is not { } next) return at;
            if (hops == rules.Policy.MaximumRedirects) throw Refusal.Redirects(uri, hops);
            try
            {
                if (!IsHttp(next)) throw Refusal.Uri(next, where);
                rules.CheckUri(next, where);
            }
            catch (AudioSourceException why)
            {
                throw Refusal.Redirected(at, next, why);
            }

            at = next;
        }
    }

    /// <summary>Where an answer redirects to; <see langword="null"/>: nowhere, or there was no answer.</summary>
    private static string? Next(HttpClient client, string uri)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            using HttpResponseMessage response = client.Send(request, HttpCompletionOption.ResponseHeadersRead);
            bool redirects = response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found
                or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
            return redirects && response.Headers.Location is { } location ? new Uri(new Uri(uri), location).AbsoluteUri : null;
        }
        catch (HttpRequestException thrown) when (thrown.InnerException is AudioSourceException refused)
        {
            throw refused;
        }
        catch (Exception thrown)
            when (thrown is HttpRequestException or OperationCanceledException or UriFormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private static NetworkStream Connect(DnsEndPoint host, ResourceRules rules, string where)
    {
        IPAddress[] addresses = rules.AddressesOf(host.Host);
        if (!rules.IsExempt(host.Host) && Array.Find(addresses, address => !PublicAddress.IsPublic(address)) is { } inner)
            throw Refusal.Host(host.Host, where, $"is {inner}, no public address");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Connect(addresses, host.Port);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
