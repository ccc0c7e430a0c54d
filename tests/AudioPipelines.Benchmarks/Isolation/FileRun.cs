using System.Diagnostics;

namespace AudioPipelines.Benchmarks.Isolation;

/// <summary>Sources that come to their end: their whole processor time, the workers' starts and ends included.</summary>
internal static class FileRun
{
    /// <summary>Runs so many sources at once, each from start to end.</summary>
    public static IsolationCost Measure(PipelinePlan plan, int count, IsolationWay way)
    {
        long samples = 0;
        double own = ProcessorTime.Own, theirs = ProcessorTime.OfEndedChildren;
        long begun = Stopwatch.GetTimestamp();
        GstSource[] sources = [.. Enumerable.Range(0, count).Select(_ => new GstSource(plan with { Isolation = way.Plan }))];
        foreach (GstSource source in sources)
        {
            source.SetCallback(frame => Interlocked.Add(ref samples, (long)frame.Channels * frame.SamplesPerChannel));
            source.Start();
        }

        foreach (GstSource source in sources) source.Completion.GetAwaiter().GetResult();
        foreach (GstSource source in sources) source.Dispose();
        double wall = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        own = ProcessorTime.Own - own;
        theirs = ProcessorTime.OfEndedChildren - theirs;
        return new IsolationCost((own + theirs) / count, own / count) { Wall = wall, Delivered = samples };
    }
}
