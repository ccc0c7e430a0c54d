using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace AudioPipelines.Dashboard.Api;

/// <summary>Answers in JSON.</summary>
internal static class JsonAnswer
{
    public static async Task WriteAsync<T>(
        HttpContext context, T? value, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK,
        string contentType = "application/json")
        where T : class
    {
        byte[] text = JsonSerializer.SerializeToUtf8Bytes(value!, type);
        context.Response.StatusCode = status;
        await WriteAsync(context, text, contentType).ConfigureAwait(false);
    }

    /// <summary>Answers with a text in UTF-8 that is there already.</summary>
    public static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> text, string contentType = "application/json")
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = text.Length;
        if (HttpMethods.IsHead(context.Request.Method)) return;
        await context.Response.Body.WriteAsync(text, context.RequestAborted).ConfigureAwait(false);
    }
}
