namespace AudioPipelines.Timing;

/// <summary>
/// How a clock runs against running time, from when its samples arrive: two lines, one through the mean arrivals and one through
/// the earliest. Nothing arrives before it was sent, so that the earliest are the sharper mark in a network, and the mean where
/// arrivals scatter to both sides. Who compares two clocks takes the same line of both.
/// </summary>
internal sealed class ClockEstimate
{
    /// <summary>The shortest time between two observations, in seconds.</summary>
    private const double Interval = 0.005;

    /// <summary>A mean of one second, and the earliest of two: the more there are, the earlier is the earliest.</summary>
    private const double MeanSeconds = 1, EarliestSeconds = 2;

    /// <summary>How long nothing may come within a block of observations.</summary>
    private const double LongestPause = 5;

    /// <summary>How many means there must be: the earliest is known only as well as the slope.</summary>
    private const int MeansBeforeEarliest = 5;

    private ArrivalBlock _means;
    private ArrivalBlock _earliest;
    private double _observed = double.NegativeInfinity;

    /// <summary>Through the mean of the arrivals of each second.</summary>
    public ClockLine Mean { get; private init; } = new();

    /// <summary>Through the earliest arrivals.</summary>
    public ClockLine Earliest { get; private init; } = new();

    /// <summary>When it was last observed, in seconds.</summary>
    public double Observed => _observed;

    /// <summary>A copy, which goes on from here independently.</summary>
    public ClockEstimate Fork() => new()
    {
        Mean = Mean.Fork(),
        Earliest = Earliest.Fork(),
        _means = _means,
        _earliest = _earliest,
        _observed = _observed,
    };

    /// <summary>Forgets where the count was and keeps how fast it runs, after an interruption.</summary>
    public void RestartLevel()
    {
        Mean.RestartLevel();
        Earliest.RestartLevel();
        _means = _earliest = default;
        _observed = double.NegativeInfinity;
    }

    /// <summary>Takes an observation.</summary>
    /// <param name="seconds">Running time.</param>
    /// <param name="ahead">How far the count is ahead of running time, in samples. What arrives late makes it less.</param>
    public void Observe(double seconds, double ahead)
    {
        double since = seconds - _observed;
        if (since is >= 0 and < Interval) return;
        if (since is < 0 or > LongestPause) _means = _earliest = default;
        _observed = seconds;
        if (_means.Add(seconds, ahead, Mean.Slope(seconds), MeanSeconds)) _means.GiveMean(Mean);
        if (Mean.Points < MeansBeforeEarliest) return;
        double slope = (Earliest.Points > MeansBeforeEarliest ? Earliest : Mean).Slope(seconds);
        if (_earliest.Add(seconds, ahead, slope, EarliestSeconds)) _earliest.GiveEarliest(Earliest);
    }
}
