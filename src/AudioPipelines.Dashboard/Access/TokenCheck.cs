using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace AudioPipelines.Dashboard.Access;

/// <summary>Compares tokens in constant time, and counts the wrong ones of each address.</summary>
internal sealed class TokenCheck(string? token, TimeProvider time)
{
    private const string Scheme = "Bearer ";

    /// <summary>How many wrong tokens an address may send in a minute.</summary>
    private const int MostWrong = 10;

    private readonly byte[]? _hash = token is null ? null : Hash(token);

    private readonly PartitionedRateLimiter<IPAddress> _wrong = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        address => RateLimitPartition.GetFixedWindowLimiter(
            address, _ => new FixedWindowRateLimiterOptions { PermitLimit = MostWrong, Window = TimeSpan.FromMinutes(1) }));

    public LoginCookies Cookies { get; } = new(time);

    /// <summary>Looks at a request's <c>Authorization</c> header, then at its cookie.</summary>
    public TokenResult Check(HttpContext context)
    {
        if (Cookies.IsValid(context)) return TokenResult.Right;
        string authorization = context.Request.Headers.Authorization.ToString();
        return authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? Compare(context, authorization[Scheme.Length..].Trim())
            : TokenResult.Missing;
    }

    /// <summary>Compares a token. Both are hashed first, so that neither their contents nor their lengths show in the time it
    /// takes. An address that sent too many wrong ones is told nothing, right or wrong.</summary>
    public TokenResult Compare(HttpContext context, string given)
    {
        IPAddress address = Network(context.Connection.RemoteIpAddress);
        if (_wrong.GetStatistics(address)?.CurrentAvailablePermits == 0) return TokenResult.TooMany;
        if (_hash is not null && CryptographicOperations.FixedTimeEquals(Hash(given), _hash)) return TokenResult.Right;
        using RateLimitLease lease = _wrong.AttemptAcquire(address);
        return lease.IsAcquired ? TokenResult.Wrong : TokenResult.TooMany;
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>The address, or of IPv6 its network: one caller has 2⁶⁴ of those.</summary>
    private static IPAddress Network(IPAddress? address)
    {
        if (address is null) return IPAddress.None;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        byte[] bytes = address.GetAddressBytes();
        if (bytes.Length == 4) return address;
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
