using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AudioPipelines.Fleet.Http;

/// <summary>Lets in who may ask, and puts what goes wrong into an answer.</summary>
internal sealed class FleetGate(FleetHttpOptions options)
{
    private const string Header = "X-AudioPipelines";

    public async ValueTask<object?> CheckAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpRequest request = context.HttpContext.Request;
        if (Refusal(request) is var (status, detail)) return Problem(status, "Refused", detail, null);
        try
        {
            return await next(context).ConfigureAwait(false);
        }
        catch (FleetException error)
        {
            return Problem(Status(error.Kind), "The fleet did not do it", error.Message, error.Kind);
        }
        catch (Exception wrong) when (wrong is System.Text.Json.JsonException or BadHttpRequestException)
        {
            return Problem(400, "Not understood", $"The request is not understood: {wrong.Message} See FLEET.md.", null);
        }
    }

    private static IResult Problem(int status, string title, string detail, FleetErrorKind? kind) => Results.Problem(
        detail, statusCode: status, title: title,
        extensions: kind is null ? null : new Dictionary<string, object?> { ["kind"] = FleetJson.Word(kind.Value) });

    private static int Status(FleetErrorKind kind) => kind switch
    {
        FleetErrorKind.NotFound => 404,
        FleetErrorKind.Invalid => 400,
        FleetErrorKind.AlreadyThere or FleetErrorKind.Conflict or FleetErrorKind.NoSilo => 409,
        _ => 503,
    };

    private (int Status, string Detail)? Refusal(HttpRequest request)
    {
        bool isHere = FleetCaller.IsHere(request);
        if (HasToken(request)) return Forgery(request);
        if (options.Token is null && !isHere)
        {
            return (403, "This silo answers its own machine only. Give it a token (--token-file) to ask it from elsewhere.");
        }

        if (options.Token is not null && (!isHere || options.AlwaysNeedsToken))
            return (401, "A token is needed: 'Authorization: Bearer TOKEN'.");
        return FleetCaller.NamesHere(request) ? Forgery(request)
            : (403, "A request without a token names the host 'localhost', 127.0.0.1 or [::1].");
    }

    private static (int Status, string Detail)? Forgery(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || request.Headers.ContainsKey(Header)
            ? null
            : (403, $"A request that changes something needs the header '{Header}: 1'.");

    private bool HasToken(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        string given = request.Headers.Authorization.ToString();
        return options.Token is { } token && given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(given[Scheme.Length..].Trim()), Encoding.UTF8.GetBytes(token));
    }
}
