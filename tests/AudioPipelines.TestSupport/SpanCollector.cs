using System.Collections.Concurrent;
using System.Diagnostics;

namespace AudioPipelines.TestSupport;

/// <summary>Collects the library's spans as an exporter does.</summary>
public sealed class SpanCollector : IDisposable
{
    private readonly ActivityListener _listener;
    private readonly ConcurrentQueue<Activity> _ended = new();

    /// <summary>Listens to all spans of the library.</summary>
    public SpanCollector()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == AudioSource.TelemetryName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The spans of a source that have ended, in the order of their ends.</summary>
    public IReadOnlyList<Activity> Of(string source) =>
        [.. _ended.Where(span => Equals(span.GetTagItem("audiopipelines.source.name"), source))];

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();
}
