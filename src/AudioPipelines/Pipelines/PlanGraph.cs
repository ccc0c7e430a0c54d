using AudioPipelines.GStreamer;

namespace AudioPipelines.Pipelines;

/// <summary>Draws what a plan makes.</summary>
internal static class PlanGraph
{
    /// <summary>Text for Graphviz, one for each pipeline, which is built for it and let go.</summary>
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
