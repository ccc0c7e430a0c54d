namespace AudioPipelines.Alignment;

/// <summary>Measures how long a stream has brought nothing, by looks at it. A look counts a second at most: one that comes late,
/// because the process was suspended or starved, tells nothing of the stream, whose audio may be as late.</summary>
/// <param name="sampleRate">Samples per second.</param>
internal sealed class SilenceWatch(int sampleRate)
{
    /// <summary>How many seconds of silence it takes to believe that nothing will come.</summary>
    public const int SecondsToBelieve = 2;

    private long _watermark = long.MinValue;
    private long _looked;
    private long _silence;

    /// <summary>When the silence will be believed, unless something comes; in samples.</summary>
    public long BelievedAt => _looked + Math.Max(0, ((long)SecondsToBelieve * sampleRate) - _silence);

    /// <summary>Looks at the stream.</summary>
    /// <param name="now">The time, in samples.</param>
    /// <param name="watermark">How far the stream has come.</param>
    public void Look(long now, long watermark)
    {
        _silence = watermark == _watermark ? _silence + Math.Clamp(now - _looked, 0, sampleRate) : 0;
        _watermark = watermark;
        _looked = now;
    }
}
