using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AudioPipelines.Dashboard.Access;

/// <summary>The logins of browsers. A cookie is a random number that says nothing of the token; what is kept of it is a
/// hash.</summary>
internal sealed class LoginCookies(TimeProvider time)
{
    private const string Name = "audiopipelines";

    /// <summary>How many there may be; the one that ends first makes room.</summary>
    private const int MostLogins = 1_024;

    private static readonly TimeSpan _lifetime = TimeSpan.FromDays(7);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _logins = new(StringComparer.Ordinal);

    /// <summary>Whether a request carries a cookie that was given and has not ended.</summary>
    public bool IsValid(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 and <= 64 } cookie) return false;
        string key = Key(cookie);
        lock (_lock) return _logins.TryGetValue(key, out DateTimeOffset end) && end > time.GetUtcNow();
    }

    /// <summary>Gives the answer a cookie.</summary>
    public void Give(HttpContext context)
    {
        string cookie = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        DateTimeOffset now = time.GetUtcNow();
        lock (_lock)
        {
            string[] over = [.. _logins.Where(login => login.Value <= now).Select(login => login.Key)];
            foreach (string old in over) _logins.Remove(old);
            if (_logins.Count >= MostLogins) _logins.Remove(_logins.MinBy(login => login.Value).Key);
            _logins[Key(cookie)] = now + _lifetime;
        }

        context.Response.Cookies.Append(Name, cookie, Settings(context, _lifetime));
    }

    /// <summary>Ends the login of a request's cookie, and takes the cookie away.</summary>
    public void Take(HttpContext context)
    {
        if (context.Request.Cookies[Name] is { Length: > 0 and <= 64 } cookie)
        {
            lock (_lock) _logins.Remove(Key(cookie));
        }

        context.Response.Cookies.Delete(Name, Settings(context, null));
    }

    private static string Key(string cookie) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(cookie)));

    private static CookieOptions Settings(HttpContext context, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = LoginEndpoints.Root(context),
        MaxAge = lifetime,
        IsEssential = true,
    };
}
