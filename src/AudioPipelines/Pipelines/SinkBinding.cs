using AudioPipelines.GStreamer;

namespace AudioPipelines.Pipelines;

/// <summary>An appsink and the stream it delivers.</summary>
/// <param name="Sink">The appsink, released with its pipelines.</param>
/// <param name="Stream">What the plan says of the stream.</param>
internal sealed record SinkBinding(AppSink Sink, StreamPlan Stream)
{
    /// <summary>Finds the appsinks of a plan, in the order of its streams.</summary>
    /// <exception cref="AudioSourceException">There is none, one is missing, or two have one name.</exception>
    public static IReadOnlyList<SinkBinding> Find(PipelinePlan plan, IReadOnlyList<Pipeline> pipelines)
    {
        AppSink[] sinks = [.. pipelines.SelectMany(pipeline => pipeline.GetAppSinks())];
        try
        {
            return Match(plan, sinks);
        }
        catch
        {
            foreach (AppSink sink in sinks) sink.Dispose();
            throw;
        }
    }

    private static List<SinkBinding> Match(PipelinePlan plan, AppSink[] sinks)
    {
        if (sinks.Length == 0)
            throw Invalid($"The launch text of '{plan.Name}' has no appsink. End it with '! appsink name=audio'.");
        if (sinks.GroupBy(sink => sink.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Invalid(
                $"Two appsinks of '{plan.Name}' are named '{twice.Key}'. Give each a name of its own: 'appsink name=…'.");
        if (plan.Streams.Count == 0) return [.. sinks.Select(sink => new SinkBinding(sink, new StreamPlan(sink.Name, null, [])))];

        var bindings = new List<SinkBinding>();
        foreach (StreamPlan stream in plan.Streams)
        {
            AppSink sink = Array.Find(sinks, sink => sink.Name == stream.Sink)
                ?? throw Invalid(
                    $"The stream '{stream.Sink}' of '{plan.Name}' has no appsink of that name. There is "
                    + $"{string.Join(", ", sinks.Select(other => $"'{other.Name}'"))}.");
            bindings.Add(new SinkBinding(sink, stream));
        }

        if (Array.Find(sinks, sink => bindings.TrueForAll(binding => binding.Sink != sink)) is { } unused)
            throw Invalid($"The appsink '{unused.Name}' of '{plan.Name}' is not listed under 'streams'. List it, or take it "
                + $"out of the launch text.");
        return bindings;
    }

    private static AudioSourceException Invalid(string message) => new(AudioSourceErrorKind.InvalidDescription, message);
}
