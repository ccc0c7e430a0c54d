using System.Diagnostics;

namespace AudioPipelines.Framing;

/// <summary>Tells whether frames come fast enough to let some gather. One thread.</summary>
internal sealed class FramePace
{
    /// <summary>How many frames in a moment are fast. A frame of 10 ms in a quarter of a millisecond comes forty times as fast as
    /// its audio.</summary>
    private const int FramesOfMoment = 4;

    private long _since = Stopwatch.GetTimestamp();
    private int _frames;
    private bool _isFast;

    /// <summary>How long frames may gather: inaudible, and time for hundreds of frames.</summary>
    public static TimeSpan Moment { get; } = TimeSpan.FromMilliseconds(1);

    /// <summary>Counts a frame.</summary>
    public void Count() => _frames++;

    /// <summary>Whether the last frames came fast.</summary>
    public bool IsFast()
    {
        long now = Stopwatch.GetTimestamp();
        TimeSpan elapsed = Stopwatch.GetElapsedTime(_since, now);
        if (_frames < FramesOfMoment && elapsed < Moment) return _isFast;
        _isFast = elapsed < Moment * (_frames / (double)FramesOfMoment);
        _since = now;
        _frames = 0;
        return _isFast;
    }
}
