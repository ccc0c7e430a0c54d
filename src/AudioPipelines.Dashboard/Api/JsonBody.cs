using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AudioPipelines.Dashboard.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AudioPipelines.Dashboard.Api;

/// <summary>Reads the few small bodies that requests have.</summary>
internal static class JsonBody
{
    private const int Longest = 4_096;

    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(5);

    /// <summary>Reads a body. Where that is too long, too slow or no JSON, the answer is given, and the value is null.</summary>
    public static async Task<T?> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        byte[]? body = await ReadAsync(context).ConfigureAwait(false);
        if (body is null or []) return null;
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            await Problem.WriteAsync(
                context, StatusCodes.Status400BadRequest, "The body was not understood.", "Send JSON as the API's page says.")
                .ConfigureAwait(false);
            return null;
        }
    }

    /// <summary>Reads a body's bytes. Where it is too long or too slow, the answer is given, and the value is null.</summary>
    public static async Task<byte[]?> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength > Longest)
        {
            await TooLongAsync(context).ConfigureAwait(false);
            return null;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = Longest + 1;
        using var late = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        late.CancelAfter(_deadline);
        try
        {
            byte[] room = new byte[Longest + 1];
            int length = await context.Request.Body.ReadAtLeastAsync(room, room.Length, throwOnEndOfStream: false, late.Token)
                .ConfigureAwait(false);
            if (length <= Longest) return room[..length];
            await TooLongAsync(context).ConfigureAwait(false);
        }
        catch (BadHttpRequestException thrown) when (thrown.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await TooLongAsync(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            context.Response.Headers.Connection = "close";
            await Problem.WriteAsync(
                context, StatusCodes.Status408RequestTimeout, "The body came too slowly.", "Send it at once.")
                .ConfigureAwait(false);
        }

        return null;
    }

    private static Task TooLongAsync(HttpContext context)
    {
        context.Response.Headers.Connection = "close";
        return Problem.WriteAsync(
            context, StatusCodes.Status413PayloadTooLarge, "The body is too long.", $"It has {Longest} bytes at most.");
    }
}
