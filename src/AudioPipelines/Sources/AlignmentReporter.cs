using AudioPipelines.Timing;

namespace AudioPipelines.Sources;

/// <summary>Reports how well the streams of a source are in step: once it is known, and after each change. Source's
/// thread.</summary>
internal sealed class AlignmentReporter(SessionSettings settings)
{
    private readonly SourceTimeline _timeline = settings.Timeline;
    private int? _revision;
    private bool _isExact = true;

    /// <summary>Whether the frame that is delivered now is exactly in step.</summary>
    public bool IsExact(bool isLive)
    {
        if (!isLive || _timeline.Revision == _revision) return _isExact;
        _revision = _timeline.Revision;
        SourceAlignment alignment = _timeline.Describe();
        _isExact = alignment.IsExact;
        if (alignment.Streams.Count > 1) settings.Notify(new AlignmentChanged(alignment));
        return _isExact;
    }

}
