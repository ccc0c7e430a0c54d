using AudioPipelines.Dashboard.Api;
using Microsoft.AspNetCore.Http;

namespace AudioPipelines.Dashboard.Access;

/// <summary>Login and logout of browsers.</summary>
internal static class LoginEndpoints
{
    public static void Map(PageMount mount)
    {
        TokenCheck tokens = mount.Guard.Tokens;
        mount.Post("login", Needs.SamePage, context => LogInAsync(context, tokens));
        mount.Post("logout", Needs.SamePage, context =>
        {
            tokens.Cookies.Take(context);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });
    }

    /// <summary>The page's own path, which cookies are for: that of the login without its last part.</summary>
    public static string Root(HttpContext context)
    {
        string path = context.Request.PathBase + context.Request.Path;
        return path[..(path.TrimEnd('/').LastIndexOf('/') + 1)];
    }

    private static async Task LogInAsync(HttpContext context, TokenCheck tokens)
    {
        LoginBody? body = await JsonBody.ReadAsync(context, PageJson.Default.LoginBody).ConfigureAwait(false);
        if (context.Response.HasStarted) return;
        if (body?.Token is not { Length: > 0 } token)
        {
            await Problem.WriteAsync(
                context, StatusCodes.Status400BadRequest, "The login was not understood.", "Send {\"token\": \"…\"}.")
                .ConfigureAwait(false);
            return;
        }

        switch (tokens.Compare(context, token))
        {
            case TokenResult.Right:
                tokens.Cookies.Give(context);
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return;
            case TokenResult.TooMany:
                (int status, string title, string detail) = Guard.TooMany(context);
                await Problem.WriteAsync(context, status, title, detail).ConfigureAwait(false);
                return;
            default:
                await Problem.WriteAsync(
                    context, StatusCodes.Status401Unauthorized, "The token is wrong.", "Take the one that the host was given.")
                    .ConfigureAwait(false);
                return;
        }
    }
}
