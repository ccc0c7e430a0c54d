using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace AudioPipelines.Dashboard.Access;

/// <summary>Where a request comes from, and whom it is addressed to.</summary>
internal static class Caller
{
    /// <summary>Headers by which proxies say that the request is somebody else's. The originals of the forwarded headers
    /// middleware count too: that a proxy is on this machine does not tell where its client is.</summary>
    private static readonly string[] _ofProxies =
    [
        "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "X-Real-IP", "Via", "X-Original-For",
        "CF-Connecting-IP", "True-Client-IP", "X-Client-IP", "X-Cluster-Client-IP", "X-Envoy-External-Address",
    ];

    /// <summary>What the authorisation middleware leaves behind; the endpoint middleware looks for it, too.</summary>
    private const string PolicyWasAsked = "__AuthorizationMiddlewareWithEndpointInvoked";

    private static readonly string[] _loopbackNames = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Whether the connection is from this machine and nobody says it is on behalf of another.</summary>
    public static bool IsOnLoopback(HttpContext context)
    {
        IPAddress? address = context.Connection.RemoteIpAddress;
        if (address is null) return false; // a Unix socket: what is behind it is a proxy, most often
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (!IPAddress.IsLoopback(address)) return false;
        foreach (string name in _ofProxies)
        {
            if (context.Request.Headers.ContainsKey(name)) return false;
        }

        return true;
    }

    /// <summary>Whether the host's own policy has let the request in: the endpoint has one, and ASP.NET Core has asked it. Where
    /// the host switched that off, nobody is let in by it.</summary>
    public static bool IsAuthorized(HttpContext context) =>
        context.GetEndpoint()?.Metadata is { } metadata
        && metadata.GetMetadata<IAuthorizeData>() is not null
        && metadata.GetMetadata<IAllowAnonymous>() is null
        && context.Items.ContainsKey(PolicyWasAsked);

    /// <summary>Whether a request is addressed to a name that only this machine can be meant by, or that the host
    /// allows.</summary>
    public static bool IsAddressedToUs(HttpContext context, IEnumerable<string> allowed)
    {
        string host = context.Request.Host.Host;
        return _loopbackNames.Concat(allowed).Contains(host, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a request was begun by this page, or by a program that is no browser.</summary>
    public static bool IsOfThisPage(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out Microsoft.Extensions.Primitives.StringValues site)
            && site.ToString() is not ("same-origin" or "none")) return false;
        if (request.Headers.Origin.Count == 0) return true;

        // Host and port are compared, not the scheme: behind a proxy that speaks HTTPS the server itself speaks HTTP.
        return request.Headers.Origin is [{ } origin]
            && Uri.TryCreate(origin, UriKind.Absolute, out Uri? uri)
            && uri.Scheme is "http" or "https"
            && string.Equals(origin, $"{uri.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
    }
}
