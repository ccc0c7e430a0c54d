using System.Text;
using AudioPipelines.Dashboard.Access;
using AudioPipelines.Dashboard.Silos;
using AudioPipelines.Dashboard.Sources;
using AudioPipelines.Hosting;
using Microsoft.AspNetCore.Http;

namespace AudioPipelines.Dashboard.Api;

/// <summary>Where a source comes from: its pipelines' graph and its description. Secrets are masked.</summary>
internal static class OriginEndpoints
{
    public static void Map(PageMount mount)
    {
        mount.Get("api/v1/sources/{name}/graph", GraphAsync);
        mount.Get("api/v1/sources/{name}/description", (context, watch) => JsonAnswer.WriteAsync(
            context, Describe(mount.Reading, watch), PageJson.Default.ShownDescription));
    }

    private static Task GraphAsync(HttpContext context, SourceWatch watch)
    {
        string graph = (watch.Source as GstSource)?.ToDot() ?? "";
        if (graph.Length > 0)
            return JsonAnswer.WriteAsync(context, Encoding.UTF8.GetBytes(graph), "text/vnd.graphviz; charset=utf-8");
        string detail = watch.Source switch
        {
            GstSource => "Start the source.",
            FleetOnlySource => "Its silo has them: the page of that machine may show them.",
            _ => "Only sources of GStreamer have pipelines.",
        };
        return Problem.WriteAsync(context, StatusCodes.Status409Conflict, "There are no pipelines.", detail);
    }

    private static ShownDescription Describe(SourceReading reading, SourceWatch watch)
    {
        SourceOrigin? origin = reading.OriginOf(watch.Name);
        PipelinePlan? plan = (watch.Source as GstSource)?.Plan;
        return new ShownDescription
        {
            Description = origin?.Description,
            Text = origin is null ? null : ParameterValues.HideSecrets(origin.Text),
            Launch = [.. (plan?.LaunchTexts ?? []).Select(text => ParameterValues.HideSecrets(text.Trim()))],
            Parameters = [.. (origin?.Parameters ?? []).Select(Of)],
            Yaml = plan is null ? null : ResolvedText.Of(plan),
        };
    }

    private static ShownParameter Of(ResolvedParameter parameter) => new()
    {
        Name = parameter.Definition.Name,
        Type = ApiWords.Of(parameter.Definition.Type),
        Value = Shown(parameter.Definition, parameter.Text),
        Default = Shown(parameter.Definition, parameter.Definition.Default),
        Summary = parameter.Definition.Summary,
        IsSecret = parameter.Definition.IsSecret,
        Origin = ApiWords.Of(parameter.Origin),
    };

    private static string? Shown(ParameterDefinition definition, string? value) =>
        value is null ? null : definition.IsSecret ? "***" : ParameterValues.HideSecrets(value);
}
