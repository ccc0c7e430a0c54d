namespace AudioPipelines.Sources;

/// <summary>Which frames of a pass are played: from the one that holds the first place to the last one that begins before the
/// second.</summary>
internal sealed class ReplayRange(ReplayPlan.Place? from, ReplayPlan.Place? to)
{
    private bool _hasBegun;

    /// <summary>Whether a frame comes before the range. No later one does, once one did not.</summary>
    public bool IsBefore(IReplayPass pass)
    {
        if (_hasBegun) return false;
        ReplayedFrame frame = pass.Current;
        TimeSpan length = TimeSpan.FromSeconds((double)frame.Samples / frame.Run.Format.SampleRate);
        bool isBefore = from is { } start
            && (start.Index is { } index ? frame.Index + frame.Samples <= index
                : start.Time is { } time ? frame.Offset + length <= time
                : start.Utc is { } utc && pass.Utc is { } captured && captured + length <= utc);
        _hasBegun = !isBefore;
        return isBefore;
    }

    /// <summary>Whether a frame comes after the range.</summary>
    public bool IsPast(IReplayPass pass) =>
        to is { } end
        && (end.Index is { } index ? pass.Current.Index >= index
            : end.Time is { } time ? pass.Current.Offset >= time
            : end.Utc is { } utc && pass.Utc is { } captured && captured >= utc);
}
