namespace AudioPipelines.Cli.Running;

/// <summary>When a run has had enough: after so many frames, or so much audio.</summary>
internal sealed class Limit(long? frames, TimeSpan? duration)
{
    private long _frames;
    private Int128 _time; // samples · ticks per second · 1 / rate would round; so ticks · rate is compared instead
    private int _rate;
    private long _samples;

    /// <summary>Whether it is reached.</summary>
    public bool IsReached { get; private set; }

    /// <summary>Takes note of a frame.</summary>
    /// <returns>How many of its samples are within the limit. Audio that is written ends there, also inside a frame.</returns>
    public int Take(int samples, int rate)
    {
        if (frames is not null && ++_frames >= frames) IsReached = true;
        if (duration is not { } limit) return samples;
        if (rate != _rate)
        {
            _time += _rate == 0 ? 0 : (Int128)_samples * TimeSpan.TicksPerSecond / _rate;
            (_rate, _samples) = (rate, 0);
        }

        long wanted = (long)(((((Int128)limit.Ticks - _time) * rate) + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond);
        int taken = (int)Math.Clamp(wanted - _samples, 0, samples);
        _samples += samples;
        if (_samples >= wanted) IsReached = true;
        return taken;
    }
}
