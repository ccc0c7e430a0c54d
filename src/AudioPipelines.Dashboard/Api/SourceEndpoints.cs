using AudioPipelines.Dashboard.Access;

namespace AudioPipelines.Dashboard.Api;

/// <summary>The sources and how they are.</summary>
internal static class SourceEndpoints
{
    public static void Map(PageMount mount)
    {
        mount.Get("api/v1/sources", Needs.Access, context =>
        {
            DateTimeOffset now = mount.Time.GetUtcNow();
            mount.Watches.Refresh();
            var list = new SourceList
            {
                Time = now,
                Sources = [.. mount.Watches.All.Values.Select(watch => mount.Reading.Summary(watch, now))],
            };
            return JsonAnswer.WriteAsync(context, list, PageJson.Default.SourceList);
        });
        mount.Get("api/v1/sources/{name}", (context, watch) => JsonAnswer.WriteAsync(
            context, mount.Reading.Detail(watch, mount.Time.GetUtcNow()), PageJson.Default.SourceDetail));
    }
}
