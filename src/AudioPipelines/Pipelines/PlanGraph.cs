using AudioPipelines.GStreamer;

namespace AudioPipelines;

/// <summary>Draws what a plan makes.</summary>
public static class PlanGraph
{
    /// <summary>Builds the pipelines of a plan, draws each with its elements, pads and caps, and lets them go; nothing is opened.
    /// Secrets are not shown.</summary>
    /// <param name="plan">The plan. What a stranger wrote is checked first:
    /// <see cref="RestrictedPolicyExtensions.Check"/>.</param>
    /// <returns>Text for Graphviz (<c>dot -Tsvg</c>), one for each pipeline.</returns>
    /// <exception cref="AudioSourceException">A pipeline cannot be built.</exception>
    public static IReadOnlyList<string> Draw(PipelinePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var graphs = new List<string>();
        foreach (string launchText in plan.LaunchTexts)
        {
            using Pipeline pipeline = Pipeline.Parse(launchText);
            graphs.Add(pipeline.ToDot());
        }

        return graphs;
    }
}
