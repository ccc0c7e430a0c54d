using AudioPipelines.Timing;

namespace AudioPipelines.Tests.Timing;

internal static class Timelines
{
    /// <summary>The timeline of a live source that has just started.</summary>
    public static SourceTimeline Of(int streams, Func<long?>? runningTime = null)
    {
        var timeline = new SourceTimeline();
        timeline.BeginSession(
            [.. Enumerable.Range(0, streams).Select(stream => $"stream{stream}")], isLive: true, TimeSpan.Zero, runningTime);
        return timeline;
    }
}
