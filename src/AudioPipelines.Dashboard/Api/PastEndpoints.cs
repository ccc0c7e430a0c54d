using System.Globalization;
using AudioPipelines.Dashboard.Access;
using AudioPipelines.Dashboard.Sources;
using Microsoft.AspNetCore.Http;

namespace AudioPipelines.Dashboard.Api;

/// <summary>What was: gaps, figures, latency and events of a source.</summary>
internal static class PastEndpoints
{
    private const int MostSeconds = 600;

    public static void Map(PageMount mount)
    {
        mount.Get("api/v1/sources/{name}/gaps", (context, watch) => WithSecondsAsync(context, seconds =>
        {
            DateTimeOffset now = mount.Time.GetUtcNow();
            var gaps = new GapList
            {
                Seconds = seconds,
                Gaps = watch.Gaps.Since(now - TimeSpan.FromSeconds(seconds), now, watch.Shape),
            };
            return JsonAnswer.WriteAsync(context, gaps, PageJson.Default.GapList);
        }));
        mount.Get("api/v1/sources/{name}/history", (context, watch) => WithSecondsAsync(
            context, seconds => JsonAnswer.WriteAsync(context, watch.Figures.Read(seconds), PageJson.Default.HistoryTable)));
        mount.Get("api/v1/sources/{name}/latency", (context, watch) => JsonAnswer.WriteAsync(
            context, watch.Source is AudioSource { IsLive: true } ? watch.Latency.Read() : null, PageJson.Default.LatencyTable));
        mount.Get("api/v1/sources/{name}/events", EventsAsync);
    }

    private static Task EventsAsync(HttpContext context, SourceWatch watch)
    {
        long after = 0;
        if (context.Request.Query.TryGetValue("after", out Microsoft.Extensions.Primitives.StringValues text)
            && !long.TryParse(text.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out after))
        {
            return Problem.WriteAsync(
                context, StatusCodes.Status400BadRequest, "'after' was not understood.",
                "Say the number of the last event, such as 17.");
        }

        var events = new EventList { Events = watch.Events.After(after) };
        return JsonAnswer.WriteAsync(context, events, PageJson.Default.EventList);
    }

    private static Task WithSecondsAsync(HttpContext context, Func<int, Task> answer)
    {
        int seconds = MostSeconds;
        return context.Request.Query.TryGetValue("seconds", out Microsoft.Extensions.Primitives.StringValues text)
            && !(int.TryParse(text.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out seconds)
                && seconds is >= 1 and <= MostSeconds)
            ? Problem.WriteAsync(
                context, StatusCodes.Status400BadRequest, "'seconds' was not understood.",
                $"Say a whole number from 1 to {MostSeconds}.")
            : answer(seconds);
    }
}
