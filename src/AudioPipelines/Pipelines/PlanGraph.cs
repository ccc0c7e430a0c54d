using AudioPipelines.GStreamer;

namespace AudioPipelines.Pipelines;

/// <summary>Draws what a plan makes.</summary>
internal static class PlanGraph
{
    /// <summary>Graphviz text, one for each pipeline. Each pipeline is built for this and then released.</summary>
    public static IReadOnlyList<string> Draw(PipelinePlan plan)
    {
        var graphs = new List<string>();
        foreach (string launchText in plan.LaunchTexts)
        {
            using Pipeline pipeline = Pipeline.Parse(launchText);
            graphs.Add(pipeline.ToDot());
        }

        return graphs;
    }
}
