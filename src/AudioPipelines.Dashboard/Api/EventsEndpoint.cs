using System.Text.Encodings.Web;
using System.Text.Json;
using AudioPipelines.Dashboard.Access;
using AudioPipelines.Dashboard.Sources;
using Microsoft.AspNetCore.Http;

namespace AudioPipelines.Dashboard.Api;

/// <summary><c>api/v1/events</c>: the sources as they change, and one of them in full.</summary>
internal sealed class EventsEndpoint(PageMount mount)
{
    private readonly ViewerSlots _slots = new(mount.Options.MaxViewers);

    public static void Map(PageMount mount)
    {
        var endpoint = new EventsEndpoint(mount);
        mount.Get("api/v1/events", Needs.Viewing, endpoint.AnswerAsync);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        string? source = context.Request.Query["source"];
        if (source is not null && !mount.Watches.TryGet(source, out _))
        {
            await PageMount.NoSuchSourceAsync(context).ConfigureAwait(false);
            return;
        }

        if (HttpMethods.IsHead(context.Request.Method)) return;
        if (!_slots.TryTake())
        {
            await Problem.WriteAsync(
                context, StatusCodes.Status503ServiceUnavailable, "There is no room for another viewer.",
                "Close another window of the page, or let the host raise MaxViewers.").ConfigureAwait(false);
            return;
        }

        try
        {
            await StreamAsync(context, source).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The viewer has gone.
        }
        finally
        {
            _slots.Free();
        }
    }

    private async Task StreamAsync(HttpContext context, string? source)
    {
        CancellationToken over = mount.Clock.Over;
        var stream = new EventStream(context);
        WallBoard.Snapshot seen = mount.Board.Enter(mount.Time.GetUtcNow());
        try
        {
            await stream.BeginAsync().ConfigureAwait(false);
            WriteSources(stream.Event("sources"u8), seen.Time, seen.Entries, null);
            WriteSilos(stream, -1, seen);
            var detail = source is null ? null : new DetailStream(mount, source);
            detail?.Write(stream);
            while (await stream.SendAsync(over).ConfigureAwait(false) && !over.IsCancellationRequested)
            {
                await mount.Clock.NextSecond.WaitAsync(context.RequestAborted).ConfigureAwait(false);
                if (over.IsCancellationRequested) return;
                WallBoard.Snapshot now = mount.Board.Last;
                WriteChanges(stream, seen, now);
                WriteSilos(stream, seen.Version, now);
                seen = now;
                detail?.Write(stream);
            }
        }
        finally
        {
            mount.Board.Leave();
        }
    }

    private static void WriteChanges(EventStream stream, WallBoard.Snapshot seen, WallBoard.Snapshot now)
    {
        WallBoard.Entry[] changed = [.. now.Entries.Where(entry => entry.Version > seen.Version)];
        WallBoard.Removal[] removed = [.. now.Removed.Where(removal => removal.Version > seen.Version)];
        if (changed.Length == 0 && removed.Length == 0) stream.Comment();
        else WriteSources(stream.Event("changes"u8), now.Time, changed, removed);
    }

    /// <summary>Writes the silos where they have changed since a version.</summary>
    private static void WriteSilos(EventStream stream, long seen, WallBoard.Snapshot now)
    {
        if (now.Silos is { } silos && silos.Version > seen) stream.Event("silos"u8).Data(silos.Text).End();
    }

    /// <summary>Writes the texts that all viewers share.</summary>
    private static void WriteSources(
        EventStream stream, DateTimeOffset time, IReadOnlyList<WallBoard.Entry> entries, WallBoard.Removal[]? removed)
    {
        stream.Data("{\"time\":"u8).Data(JsonSerializer.SerializeToUtf8Bytes(time, PageJson.Default.DateTimeOffset));
        stream.Data(",\"sources\":["u8);
        for (int place = 0; place < entries.Count; place++)
        {
            if (place > 0) stream.Data(","u8);
            stream.Data(entries[place].Text);
        }

        stream.Data("]"u8);
        if (removed is not null)
        {
            stream.Data(",\"removed\":["u8);
            for (int place = 0; place < removed.Length; place++)
            {
                if (place > 0) stream.Data(","u8);
                stream.Data("\""u8).Data(JsonEncodedText.Encode(removed[place].Name, JavaScriptEncoder.Default).EncodedUtf8Bytes);
                stream.Data("\""u8);
            }

            stream.Data("]"u8);
        }

        stream.Data("}"u8).End();
    }
}
