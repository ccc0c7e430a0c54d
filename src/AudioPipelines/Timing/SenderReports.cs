namespace AudioPipelines.Timing;

/// <summary>What a sender's reports say of the time of its samples, and how well that is known: by how much reports have moved
/// it, and for how long there was none. Pure; not for several threads at once.</summary>
/// <remarks>A report relates two clocks of the sender (RFC 3550, section 6.4.1). Between two reports the sample clock's error
/// adds up; with each report its reading is off by chance. Both are seen in how far a report is off from the one
/// before.</remarks>
internal sealed class SenderReports
{
    /// <summary>How far rounding to samples and back puts times that one report gives apart, in nanoseconds.</summary>
    private const long Rounding = 3;

    /// <summary>By how many nanoseconds the first report may be wrong, and by how much a sample clock of which there is no
    /// second.</summary>
    private const double Unmeasured = 1e7, UnmeasuredRate = 5e-4;

    /// <summary>By how much an oscillator's rate may change: PHI of RFC 5905, section 7.1.</summary>
    private const double Wander = 15e-6;

    /// <summary>What is left of an old error with each report that is better.</summary>
    private const double Fading = 0.8;

    /// <summary>After so many intervals without a report a sender is thought to be gone (RFC 3550, section 6.3.5).</summary>
    private const int Missing = 5;

    private const long ShortestSilence = 10_000_000_000, LongestAverage = 16;

    private readonly ReferenceClock _clock;
    private long _offset;
    private long? _number;
    private long _last;
    private double _error;
    private double _interval;
    private int _count;

    /// <summary>Begins with the first report.</summary>
    /// <param name="offset">The sender's time, minus the time of the same sample by its index, in nanoseconds.</param>
    /// <param name="clock">What the sender's time counts.</param>
    /// <param name="number">How many reports have come, where that is known.</param>
    /// <param name="now">When, in nanoseconds.</param>
    public SenderReports(long offset, ReferenceClock clock, int? number, long now)
    {
        (_offset, _clock, _number, _last, _count) = (offset, clock, number, now, 1);
    }

    /// <summary>The sender's time, minus the time of the same sample by its index, in nanoseconds.</summary>
    public long Offset => _offset;

    /// <summary>Takes what a packet says. Many come with one report.</summary>
    public void Take(long offset, int? number, long now)
    {
        long moved = offset - _offset;
        bool isNew = number is not null ? number != _number : Math.Abs(moved) > Rounding;
        _number = number;
        if (!isNew)
        {
            // Reports of the same number: the first packets after it may still go by the one before.
            if (Math.Abs(moved) > Rounding) Move(offset);
            return;
        }

        _interval += (now - _last - _interval) / Math.Min(_count, LongestAverage);
        _count++;
        _last = now;
        _error = Math.Max(Math.Abs((double)moved), _error * Fading);
        _offset = offset;
    }

    /// <summary>Follows a new numbering of samples.</summary>
    public void Renumber(long nanoseconds) => _offset -= nanoseconds;

    /// <summary>Nanoseconds since 1970 of a time by index.</summary>
    public long ToUnix(long nanoseconds) => _clock.ToUnix(nanoseconds + _offset);

    /// <summary>Whether there are reports enough to compare, and lately.</summary>
    public bool IsLockedAt(long now) => _count > 1 && now - _last <= Math.Max(ShortestSilence, Missing * _interval);

    /// <summary>By how much a time may be wrong, in nanoseconds.</summary>
    public double UncertaintyAt(long now)
    {
        double since = Math.Max(0, now - _last);
        if (_count == 1) return Unmeasured + (since * UnmeasuredRate);
        double error = _error * (1 + (2.0 / (_count - 1))); // two or three reports may agree by chance
        return error + (since * ((error / Math.Max(1, _interval)) + Wander));
    }

    public SenderReports Fork() => (SenderReports)MemberwiseClone(); // it holds numbers only

    private void Move(long offset)
    {
        _error = Math.Max(Math.Abs((double)(offset - _offset)), _error);
        _offset = offset;
    }
}
