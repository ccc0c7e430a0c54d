using System.Net;
using Microsoft.AspNetCore.Http;

namespace AudioPipelines.Fleet.Http;

/// <summary>Where a request to the fleet comes from.</summary>
internal static class FleetCaller
{
    /// <summary>How headers begin by which proxies say that the request is somebody else's.</summary>
    private static readonly string[] _ofProxies =
    [
        "X-Forwarded-", "Forwarded", "X-Real-IP", "Via", "X-Original-", "X-Client-IP", "X-Cluster-Client-IP",
        "X-Envoy-External-Address", "CF-Connecting-IP", "True-Client-IP",
    ];

    /// <summary>Whether the connection is from this machine, and nobody says that it is on behalf of another.</summary>
    public static bool IsHere(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !request.Headers.Keys.Any(name => _ofProxies.Any(of => name.StartsWith(of, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether the request names this machine as its host. A page of a stranger may have its own name resolved to
    /// this machine.</summary>
    public static bool NamesHere(HttpRequest request) =>
        request.Host.Host is var host && (host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address)));
}
