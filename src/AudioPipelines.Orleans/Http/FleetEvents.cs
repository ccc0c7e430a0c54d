using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AudioPipelines.Fleet.Http;

/// <summary>The fleet's changes as server-sent events: first all, then each change.</summary>
internal static class FleetEvents
{
    /// <summary>How often a sign of life is sent where nothing changes, so that a watcher notices a silo that is gone without a
    /// word.</summary>
    private static readonly TimeSpan _signOfLife = TimeSpan.FromSeconds(2);

    public static async Task WriteAsync(HttpContext context, ISourceFleet fleet)
    {
        // A server waits for open answers before it stops; watchers go to another silo at once.
        CancellationToken leaving = context.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping
            ?? CancellationToken.None;
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, leaving);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            IAsyncEnumerator<FleetChange> changes = fleet.WatchAsync(stopping.Token).GetAsyncEnumerator(CancellationToken.None);
            await using (changes.ConfigureAwait(false))
                await WriteAsync(context.Response, changes, stopping.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The watcher has left, or the silo stops.
        }
    }

    private static async Task WriteAsync(
        HttpResponse response, IAsyncEnumerator<FleetChange> changes, CancellationToken stopping)
    {
        Task<bool> next = Task.FromResult(true);
        try
        {
            while (true)
            {
                next = changes.MoveNextAsync().AsTask();
                while (!await IsThereAsync(next).ConfigureAwait(false))
                    await SendAsync(response, ":\n\n", stopping).ConfigureAwait(false);
                if (!await next.ConfigureAwait(false)) return;
                string json = JsonSerializer.Serialize(changes.Current, FleetJson.Options);
                await SendAsync(response, $"event: change\ndata: {json}\n\n", stopping).ConfigureAwait(false);
            }
        }
        finally
        {
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // it ends with the request
        }
    }

    private static async Task<bool> IsThereAsync(Task next)
    {
        await next.WaitAsync(_signOfLife, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return next.IsCompleted;
    }

    private static async Task SendAsync(HttpResponse response, string text, CancellationToken stopping)
    {
        await response.WriteAsync(text, stopping).ConfigureAwait(false);
        await response.Body.FlushAsync(stopping).ConfigureAwait(false);
    }
}
