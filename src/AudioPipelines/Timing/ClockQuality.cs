namespace AudioPipelines.Timing;

/// <summary>How well a clock that follows a master is known: the error of its last measurements, and how much that may have grown
/// since. Pure; not for several threads at once.</summary>
/// <remarks>GStreamer lays a line by least squares through the last measurements, and goes on along it. With measurements that
/// are wrong by e at most, over a time T, the line's end is wrong by 5e/3 at most and its slope by 3e/T: the sums of the weights'
/// absolute values. The oscillator's rate changes meanwhile, slowly, and by no more than RFC 5905 expects: the line's slope is
/// that of the middle of the time, and its end is off by what the curve is bent.</remarks>
internal sealed class ClockQuality
{
    /// <summary>By how much an oscillator's rate may change in all: PHI of RFC 5905, section 7.1.</summary>
    private const double Wander = 15e-6;

    /// <summary>By how much an oscillator's rate may change in a second: 3 ppm a minute, as much as some degrees do to a
    /// quartz.</summary>
    private const double WanderOfASecond = 5e-8;

    private const double Second = SampleTime.NanosecondsPerSecond;

    /// <summary>By how much an oscillator may be wrong whose rate has not been measured.</summary>
    private const double Unmeasured = 5e-4;

    /// <summary>How many measurements GStreamer fits a network clock's line through.</summary>
    private const int Fitted = 32;

    /// <summary>What is left of an old error with each measurement that is better. A step is forgotten in a minute, and not with
    /// the first measurement after it.</summary>
    private const double Fading = 0.8;

    /// <summary>How many measurements may be missing before the lock is lost.</summary>
    private const int Missing = 4;

    /// <summary>In nanoseconds. The lock is not lost before: servers may be asked seldom.</summary>
    private const long ShortestSilence = 8_000_000_000;

    private long _first, _last;
    private int _count;
    private double _interval;
    private double _error;
    private bool _isSynced;

    /// <summary>Whether there has been a measurement that the clock follows.</summary>
    public bool IsKnown => _count > 0;

    /// <summary>Takes a measurement.</summary>
    /// <param name="now">When, in nanoseconds of a monotonic clock.</param>
    /// <param name="error">By how much the measurement may be wrong, in nanoseconds.</param>
    /// <param name="isSynced">Whether the clock follows its master.</param>
    public void Observe(long now, double error, bool isSynced)
    {
        _isSynced = isSynced;
        if (_count == 0 && !isSynced) return; // until it follows, it jumps
        if (_count == 0) _first = now;
        else _interval += (now - _last - _interval) / Math.Min(_count, Fitted);
        _count = Math.Min(_count + 1, Fitted + 1);
        _error = Math.Max(error, _error * Fading);
        _last = now;
    }

    /// <summary>Whether the clock follows its master, and has been measured lately.</summary>
    public bool IsLockedAt(long now) => _isSynced && now - _last <= Math.Max(ShortestSilence, Missing * _interval);

    /// <summary>For how many nanoseconds it has not been measured.</summary>
    public long SilenceAt(long now) => now - _last;

    /// <summary>By how much the clock may be wrong at a time, in nanoseconds.</summary>
    public double UncertaintyAt(long now)
    {
        double measured = Math.Min(_last - _first, (Fitted - 1) * _interval), since = Math.Max(0, now - _last);
        double slope = measured > 0 ? 3 * _error / measured : Unmeasured;
        double bend = WanderOfASecond / Second;
        double wander = Math.Min(Wander, bend * (measured + since) / 2);
        return (5.0 / 3 * _error) + (bend * measured * measured / 6) + (since * (slope + wander));
    }
}
