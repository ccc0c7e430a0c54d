using AudioPipelines.Dashboard.Access;
using AudioPipelines.Dashboard.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace AudioPipelines.Dashboard.Files;

/// <summary>The page itself. It holds no data.</summary>
internal static class PageEndpoints
{
    public static void Map(PageMount mount)
    {
        mount.Get("", Needs.Nothing, Index);
        foreach (PageFile file in PageFiles.All) mount.Get(file.Name, Needs.Nothing, context => WriteAsync(context, file));
        mount.Any("api/{**rest}", Needs.Access, context => Problem.WriteAsync(
            context, StatusCodes.Status404NotFound, "There is no such address.",
            "api/v1/openapi.json lists those that there are."));
    }

    /// <summary>The addresses of the page are relative, so it is only given where its path ends with a slash.</summary>
    private static Task Index(HttpContext context)
    {
        string path = context.Request.PathBase + context.Request.Path;
        if (path.EndsWith('/')) return WriteAsync(context, PageFiles.Find("index.html")!);
        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location = path[(path.LastIndexOf('/') + 1)..] + "/" + context.Request.QueryString;
        return Task.CompletedTask;
    }

    private static async Task WriteAsync(HttpContext context, PageFile file)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ETag = file.Tag;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.CacheControl = file.IsNamedByContent ? "public, max-age=31536000, immutable" : "no-cache";
        if (context.Request.Headers.IfNoneMatch.Contains(file.Tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        byte[] content = file.Content;
        if (context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal)
            && file.Compressed is { } compressed)
        {
            headers.ContentEncoding = "gzip";
            content = compressed;
        }

        await JsonAnswer.WriteAsync(context, content, file.ContentType).ConfigureAwait(false);
    }
}
