using System.Text;
using AudioPipelines.Dashboard.Access;
using AudioPipelines.Dashboard.Api;

namespace AudioPipelines.Dashboard.Metrics;

/// <summary><c>metrics</c>: what Prometheus reads.</summary>
internal static class MetricsEndpoint
{
    public static void Map(PageMount mount) => mount.Get("metrics", Needs.Access, context =>
    {
        mount.Watches.Refresh();
        string text = PrometheusText.Of(mount.Watches.All);
        return JsonAnswer.WriteAsync(context, Encoding.UTF8.GetBytes(text), "text/plain; version=0.0.4; charset=utf-8");
    });
}
