namespace AudioPipelines.Cli.Running;

/// <summary>The end of a run: after so many frames, or so much audio.</summary>
internal sealed class Limit(long? frames, TimeSpan? duration)
{
    private long _frames;
    private long _ticks; // of audio at earlier rates
    private int _rate; // 0 before the first frame
    private long _samples;

    /// <summary>Whether it is reached.</summary>
    public bool IsReached { get; private set; }

    /// <summary>Counts a frame, and the instants left out before it, which are time too. Before the first frame nothing is left
    /// out.</summary>
    /// <returns>How many of the instants left out, and how many of the frame's samples, are within the limit. Written audio ends
    /// there, even inside a frame.</returns>
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

    // Whole seconds and the rest are converted separately: no product needs more than 64 bits, and nothing is rounded twice.
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
