using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AudioPipelines.Dashboard.Tests;

/// <summary>A host's authentication that knows nobody: whoever its policy refuses is answered 401.</summary>
internal sealed class NobodyIsSignedIn(
    IOptionsMonitor<NobodyIsSignedIn.Settings> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<NobodyIsSignedIn.Settings>(options, loggers, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());

    internal sealed class Settings : AuthenticationSchemeOptions;
}
