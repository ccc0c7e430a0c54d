using AudioPipelines.Timing;

namespace AudioPipelines.Recording;

/// <summary>Adds up audio, of one rate after the other, until there is enough.</summary>
/// <param name="length">How much is enough.</param>
internal struct LengthCount(TimeSpan length)
{
    private long _left = length.Ticks * TimeSpan.NanosecondsPerTick;
    private long _samples;
    private int _rate;

    /// <summary>Whether there is enough.</summary>
    public readonly bool IsReached =>
        _rate > 0 && (Int128)_samples * SampleTime.NanosecondsPerSecond >= (Int128)_left * _rate;

    /// <summary>Adds samples per channel.</summary>
    public void Add(long samples, int rate)
    {
        if (rate != _rate)
        {
            if (_rate > 0) _left -= SampleTime.ToNanoseconds(_samples, _rate);
            (_samples, _rate) = (0, rate);
        }

        _samples += samples;
    }
}
