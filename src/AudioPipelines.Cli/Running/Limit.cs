namespace AudioPipelines.Cli.Running;

/// <summary>When a run has had enough: after so many frames, or so much audio.</summary>
internal sealed class Limit(long? frames, TimeSpan? duration)
{
    private long _frames;
    private long _ticks; // of audio at rates before
    private int _rate; // 0 before the first frame
    private long _samples;

    /// <summary>Whether it is reached.</summary>
    public bool IsReached { get; private set; }

    /// <summary>Takes note of a frame, and of what was left out before it, which is time too. Before the first frame nothing
    /// is.</summary>
    /// <returns>How many of the instants left out, and how many of its samples, are within the limit. Audio that is written ends
    /// there, also inside a frame.</returns>
    public (long Skipped, int Samples) Take(long skipped, int samples, int rate)
    {
        if (frames is not null && ++_frames >= frames) IsReached = true;
        if (duration is not { } limit) return (skipped, samples);
        if (_rate == 0) skipped = 0;
        if (rate != _rate)
        {
            if (_rate != 0) _ticks += Ticks(_samples, _rate);
            (_rate, _samples) = (rate, 0);
        }

        long wanted = Samples(limit.Ticks - _ticks, rate);
        long takenSkipped = Math.Clamp(wanted - _samples, 0, skipped);
        int taken = (int)Math.Clamp(wanted - _samples - takenSkipped, 0, samples);
        _samples += skipped + samples;
        if (_samples >= wanted) IsReached = true;
        return (takenSkipped, taken);
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
