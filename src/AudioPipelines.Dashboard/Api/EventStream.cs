using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace AudioPipelines.Dashboard.Api;

/// <summary>A stream of server-sent events to one viewer. What waits for a viewer that does not read is what the server's own
/// buffer takes; after ten seconds it is left.</summary>
internal sealed class EventStream(HttpContext context)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    private readonly PipeWriter _writer = context.Response.BodyWriter;

    /// <summary>Begins the answer.</summary>
    public Task BeginAsync()
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers["X-Accel-Buffering"] = "no"; // proxies would gather the events
        return context.Response.StartAsync(context.RequestAborted);
    }

    /// <summary>Begins an event of a name; its data is written next, and may hold no line break.</summary>
    public EventStream Event(ReadOnlySpan<byte> name)
    {
        _writer.Write("event: "u8);
        _writer.Write(name);
        _writer.Write("\ndata: "u8);
        return this;
    }

    public EventStream Data(ReadOnlySpan<byte> text)
    {
        _writer.Write(text);
        return this;
    }

    public void End() => _writer.Write("\n\n"u8);

    /// <summary>A line that says nothing but that the connection lives.</summary>
    public void Comment() => _writer.Write(":\n\n"u8);

    /// <summary>Sends what was written.</summary>
    /// <returns>Whether the viewer is still there.</returns>
    public async Task<bool> SendAsync(CancellationToken over)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, over);
        late.CancelAfter(_patience);
        try
        {
            FlushResult result = await _writer.FlushAsync(late.Token).ConfigureAwait(false);
            return !result.IsCompleted && !result.IsCanceled;
        }
        catch (OperationCanceledException)
        {
            context.Abort();
            return false;
        }
    }
}
