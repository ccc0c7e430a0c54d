using Microsoft.AspNetCore.Http;

namespace AudioPipelines.Dashboard.Access;

/// <summary>Decides who is let in. Every endpoint of the page is behind it.</summary>
internal sealed class Guard(AudioPipelinesPageOptions options, TimeProvider time)
{
    /// <summary>The header that a form cannot send, and a script of another origin may not.</summary>
    public const string Header = "X-AudioPipelines";

    private readonly string[] _hosts = [.. options.AllowedHosts];

    public TokenCheck Tokens { get; } = new(options.Token, time);

    /// <summary>The endpoint behind the guard.</summary>
    public RequestDelegate Protect(Needs needs, RequestDelegate answer) => context =>
    {
        SafeHeaders.Add(context.Response);
        return Refusal(context, needs) is { } refusal
            ? Problem.WriteAsync(context, refusal.Status, refusal.Title, refusal.Detail)
            : answer(context);
    };

    /// <summary>Whether a request is let in, by which way ever.</summary>
    public bool LetsIn(HttpContext context) => AccessRefusal(context) is null;

    private (int Status, string Title, string Detail)? Refusal(HttpContext context, Needs needs)
    {
        if (needs is Needs.Nothing) return HostRefusal(context);
        if (needs is not Needs.Access && !Caller.IsOfThisPage(context))
        {
            return (StatusCodes.Status403Forbidden, "Another site asks.",
                "Open the page itself. Where a proxy is in between, let it pass the header Host on as it came.");
        }

        if (needs is Needs.SamePage or Needs.Command && !HasHeader(context))
        {
            return (StatusCodes.Status403Forbidden, $"The header {Header} is missing.",
                $"A program that sends something says '{Header}: 1'.");
        }

        if (needs is Needs.SamePage) return HostRefusal(context);
        if (AccessRefusal(context) is { } refusal) return refusal;
        return needs is Needs.Command && !options.AllowCommands
            ? (StatusCodes.Status403Forbidden, "Commands are not allowed here.", "The host sets AllowCommands to allow them.")
            : null;
    }

    private static bool HasHeader(HttpContext context) => context.Request.Headers[Header] is ["1"];

    private (int Status, string Title, string Detail)? AccessRefusal(HttpContext context)
    {
        if (HostRefusal(context) is { } refusal) return refusal;
        if (Caller.IsAuthorized(context)) return null;
        bool isOnLoopback = Caller.IsOnLoopback(context);
        if (isOnLoopback && !options.RequireTokenOnLoopback) return null;
        if (!isOnLoopback && !options.AllowRemote)
        {
            return (StatusCodes.Status403Forbidden, "Only this machine is let in.",
                "The host sets AllowRemote and Token, or an authorisation policy, to let others in.");
        }

        return Tokens.Check(context) switch
        {
            TokenResult.Right => null,
            TokenResult.TooMany => TooMany(context),
            _ => (StatusCodes.Status401Unauthorized, "A token is needed.", "Log in, or send 'Authorization: Bearer TOKEN'."),
        };
    }

    /// <summary>The refusal of an address that is tried too often.</summary>
    public static (int Status, string Title, string Detail) TooMany(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "60";
        return (StatusCodes.Status429TooManyRequests, "Too many wrong tokens.", "Try again in a minute.");
    }

    /// <summary>A name that another site made point to this machine is not ours. With a token or a policy any name will do that
    /// the host does not forbid: no other site has a cookie of ours.</summary>
    private (int Status, string Title, string Detail)? HostRefusal(HttpContext context)
    {
        if (Caller.IsAddressedToUs(context, _hosts)) return null;
        bool isFree = _hosts.Length == 0
            && (Caller.IsAuthorized(context) || options.RequireTokenOnLoopback
                || (options.AllowRemote && !Caller.IsOnLoopback(context)));
        return isFree ? null
            : (StatusCodes.Status403Forbidden, "This host's name is not allowed.",
                "Use the address that the host says; it sets AllowedHosts to allow other names.");
    }
}
