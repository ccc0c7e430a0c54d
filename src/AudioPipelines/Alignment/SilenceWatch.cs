namespace AudioPipelines.Alignment;

/// <summary>Measures how long a stream has been silent, by repeated looks. A look counts a second at most: in a suspended or
/// starved process both the look and the audio come late.</summary>
/// <param name="sampleRate">Samples per second.</param>
internal sealed class SilenceWatch(int sampleRate)
{
    /// <summary>After how many seconds of silence nothing more is expected.</summary>
    public const int SecondsToBelieve = 2;

    private long _watermark = long.MinValue;
    private long _looked;
    private long _silence;

    /// <summary>When nothing more is expected, unless audio comes; in samples.</summary>
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
