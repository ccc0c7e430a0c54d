namespace AudioPipelines.Timing;

/// <summary>
/// How a clock runs against running time, from when its samples arrive: two lines, one through the mean arrivals and one through
/// the earliest. Nothing arrives before it was sent, so that the earliest are the sharper mark in a network, and the mean where
/// arrivals scatter to both sides. Who compares two clocks takes the same line of both.
/// </summary>
/// <param name="sampleRate">Sample instants per second, in hertz.</param>
internal sealed class ClockEstimate(int sampleRate)
{
    /// <summary>The shortest time between two observations, in seconds.</summary>
    private const double Interval = 0.005;

    /// <summary>A mean of one second, and the earliest of two: the more there are, the earlier is the earliest. Until these are
    /// known, of half a second.</summary>
    private const double MeanSeconds = 1, EarliestSeconds = 2, QuickSeconds = 0.5;

    /// <summary>After a beginning or an interruption, for how many seconds arrivals say nothing: what a device or a server had in
    /// store comes at once then.</summary>
    private const double Unsettled = 1;

    /// <summary>How long nothing may come within a block of observations.</summary>
    private const double LongestPause = 5;

    /// <summary>How many points of a line tell more than a guess.</summary>
    public const int PointsToBelieve = 8;

    /// <summary>How many points make a slope that is better than none.</summary>
    private const int PointsForSlope = 6;

    private ArrivalBlock _means;
    private ArrivalBlock _quick;
    private ArrivalBlock _earliest;
    private double _observed = double.NegativeInfinity;
    private double _settled = double.NaN;

    /// <summary>Through the mean of the arrivals of each second.</summary>
    public ClockLine Mean { get; private init; } = new(sampleRate);

    /// <summary>Through the earliest arrivals of short times, while there are few of the others.</summary>
    public ClockLine Quick { get; private init; } = new(sampleRate);

    /// <summary>Through the earliest arrivals.</summary>
    public ClockLine Earliest { get; private init; } = new(sampleRate);

    /// <summary>When it was last observed, in seconds.</summary>
    public double Observed => _observed;

    /// <summary>A copy, which goes on from here independently.</summary>
    public ClockEstimate Fork() => new(sampleRate)
    {
        Mean = Mean.Fork(),
        Quick = Quick.Fork(),
        Earliest = Earliest.Fork(),
        _means = _means,
        _quick = _quick,
        _earliest = _earliest,
        _observed = _observed,
        _settled = _settled,
    };

    /// <summary>Forgets where the count was and keeps how fast it runs, after an interruption.</summary>
    public void RestartLevel()
    {
        Mean.RestartLevel();
        Quick.RestartLevel();
        Earliest.RestartLevel();
        _means = _quick = _earliest = default;
        _observed = double.NegativeInfinity;
        _settled = double.NaN;
    }

    /// <summary>Takes an observation.</summary>
    /// <param name="seconds">Running time.</param>
    /// <param name="ahead">How far the count is ahead of running time, in samples. What arrives late makes it less.</param>
    public void Observe(double seconds, double ahead)
    {
        double since = seconds - _observed;
        if (since is >= 0 and < Interval) return;
        if (since is < 0 or > LongestPause) _means = _quick = _earliest = default;
        _observed = seconds;
        if (double.IsNaN(_settled)) _settled = seconds + Unsettled;
        if (seconds < _settled) return;
        if (_means.Add(seconds, ahead, 0, MeanSeconds)) _means.GiveMean(Mean);
        if (_earliest.Add(seconds, ahead, Slope(seconds), EarliestSeconds)) _earliest.GiveEarliest(Earliest);
        if (Earliest.Points >= PointsToBelieve && Earliest.HasLevel) return;
        if (_quick.Add(seconds, ahead, Slope(seconds), QuickSeconds)) _quick.GiveEarliest(Quick);
    }

    private double Slope(double seconds)
    {
        ClockLine line = Earliest.Points >= PointsForSlope ? Earliest : Quick;
        return line.Points >= PointsForSlope ? line.Slope(seconds) : 0;
    }
}
