namespace AudioPipelines.Cli.Running;

/// <summary>When a run has had enough: after so many frames, or so much audio.</summary>
internal sealed class Limit(long? frames, TimeSpan? duration)
{
    private long _frames;
    private long _ticks; // of audio at rates before
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
            if (_rate != 0) _ticks += Ticks(_samples, _rate);
            (_rate, _samples) = (rate, 0);
        }

        long wanted = Samples(limit.Ticks - _ticks, rate);
        int taken = (int)Math.Clamp(wanted - _samples, 0, samples);
        _samples += samples;
        if (_samples >= wanted) IsReached = true;
        return taken;
    }

    // Whole seconds and the rest each for itself: no product needs more than 64 bits, and nothing is rounded twice.
    private static long Samples(long ticks, int rate)
    {
        (long seconds, long rest) = Math.DivRem(ticks, TimeSpan.TicksPerSecond);
        return (seconds * rate) + (((rest * rate) + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond);
    }

    private static long Ticks(long samples, int rate)
    {
        (long seconds, long rest) = Math.DivRem(samples, rate);
        return (seconds * TimeSpan.TicksPerSecond) + (rest * TimeSpan.TicksPerSecond / rate);
    }
}
