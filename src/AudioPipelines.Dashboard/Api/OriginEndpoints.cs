using System.Text;
using AudioPipelines.Dashboard.Access;
using AudioPipelines.Dashboard.Sources;
using Microsoft.AspNetCore.Http;

namespace AudioPipelines.Dashboard.Api;

/// <summary>Where a source comes from: its pipelines' graph and its description. Secrets are masked.</summary>
internal static class OriginEndpoints
{
    public static void Map(PageMount mount)
    {
        mount.Get("api/v1/sources/{name}/graph", GraphAsync);
        mount.Get("api/v1/sources/{name}/description", (context, watch) => JsonAnswer.WriteAsync(
            context, Describe(watch), PageJson.Default.ShownDescription));
    }

    private static Task GraphAsync(HttpContext context, SourceWatch watch)
    {
        string graph = (watch.Source as GstSource)?.ToDot() ?? "";
        if (graph.Length > 0)
            return JsonAnswer.WriteAsync(context, Encoding.UTF8.GetBytes(graph), "text/vnd.graphviz; charset=utf-8");
        string detail = watch.Source is GstSource ? "Start the source." : "Only sources of GStreamer have pipelines.";
        return Problem.WriteAsync(context, StatusCodes.Status409Conflict, "There are no pipelines.", detail);
    }

    private static ShownDescription Describe(SourceWatch watch)
    {
        PipelinePlan? plan = (watch.Source as GstSource)?.Plan;
        return new ShownDescription
        {
            Launch = [.. (plan?.LaunchTexts ?? []).Select(text => ParameterValues.HideSecrets(text.Trim()))],
            Parameters = [],
            Yaml = plan is null ? null : ResolvedText.Of(plan),
        };
    }
}
