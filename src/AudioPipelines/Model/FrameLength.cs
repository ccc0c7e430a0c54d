namespace AudioPipelines;

/// <summary>The length of a frame: a number of samples per channel, or a time that the sample rate turns into samples.</summary>
public readonly record struct FrameLength
{
    private readonly int _samples;
    private readonly TimeSpan _time;

    private FrameLength(int samples, TimeSpan time)
    {
        _samples = samples;
        _time = time;
    }

    /// <summary>10 ms.</summary>
    public static FrameLength Default { get; } = FromTime(TimeSpan.FromMilliseconds(10));

    /// <summary>A length in samples per channel.</summary>
    /// <param name="samples">1 or more.</param>
    public static FrameLength FromSamples(int samples)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        return new FrameLength(samples, TimeSpan.Zero);
    }

    /// <summary>A length in time.</summary>
    /// <param name="time">Longer than zero.</param>
    public static FrameLength FromTime(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero);
        return new FrameLength(0, time);
    }

    /// <summary>The length in samples per channel at <paramref name="sampleRate"/> hertz, rounded to the nearest, at least
    /// 1.</summary>
    public int ToSamples(int sampleRate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sampleRate, 1);
        if (_samples > 0) return _samples;
        TimeSpan time = _time > TimeSpan.Zero ? _time : Default._time;
        (long seconds, long rest) = Math.DivRem(time.Ticks, TimeSpan.TicksPerSecond);
        if (seconds > int.MaxValue) return int.MaxValue;
        long samples = (seconds * sampleRate) + (((rest * sampleRate) + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond);
        return (int)Math.Clamp(samples, 1, int.MaxValue);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        _samples > 0 ? $"{_samples} samples" : $"{(_time > TimeSpan.Zero ? _time : Default._time).TotalMilliseconds:0.###} ms";
}
