using Microsoft.AspNetCore.Http;

namespace AudioPipelines.Dashboard.Access;

/// <summary>What every answer says to browsers.</summary>
internal static class SafeHeaders
{
    /// <summary>Nothing is loaded from elsewhere, run from a text, or shown inside another page. Styles may stand in the page
    /// since its elements bring their own.</summary>
    private const string Policy =
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' blob: data:; style-src 'self' 'unsafe-inline'; "
        + "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Add(HttpResponse response)
    {
        IHeaderDictionary headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store"; // the page's files say otherwise
    }
}
