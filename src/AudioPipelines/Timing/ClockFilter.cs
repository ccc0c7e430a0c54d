namespace AudioPipelines.Timing;

/// <summary>A Kalman filter of a difference between two clocks, its slope, and how fast that changes. The change comes back to
/// none: it is a chance process of a given size.</summary>
internal struct ClockFilter
{
    /// <summary>For how long, in seconds, a change of speed goes on.</summary>
    private const double Lasting = 60;

    /// <summary>The error of an oscillator of which nothing is known, in parts per million.</summary>
    private const double UsualPpm = 300;

    private readonly double _bend; // the variance of the slope's change per second
    private readonly double _wander; // by how much the slope's variance grows in a second
    private bool _hasLevel;
    private double _seconds;
    private double _level, _slope, _change;
    private double _ll, _ls, _lc, _ss, _sc, _cc; // covariances of the three

    private ClockFilter(double bendPpm, double wanderPpm, double unitsPerSecond)
    {
        double unit = unitsPerSecond * 1e-6;
        _bend = bendPpm * bendPpm * unit * unit;
        _wander = wanderPpm * wanderPpm * unit * unit;
        _ss = UsualPpm * UsualPpm * unit * unit;
        _cc = _bend;
    }

    /// <summary>How often an oscillator is as each filter of a <see cref="Bank"/> assumes.</summary>
    public static ReadOnlySpan<double> Usual => [0.8, 0.15, 0.04, 0.01];

    /// <summary>Filters for oscillators that keep their speed, that warm up, that sweep, and that leap.</summary>
    /// <param name="unitsPerSecond">How many units of the difference a second has.</param>
    public static ClockFilter[] Bank(int unitsPerSecond) =>
    [
        new(0, 0.01, unitsPerSecond), new(0.06, 0.02, unitsPerSecond), new(0.5, 0.1, unitsPerSecond), new(0, 5, unitsPerSecond),
    ];

    public readonly double At(double seconds)
    {
        double ahead = seconds - _seconds;
        return _level + (ahead * (_slope + (ahead * _change / 2)));
    }

    public readonly double Slope(double seconds) => _slope + ((seconds - _seconds) * _change);

    public readonly double Change(double seconds) => _change * Math.Exp((_seconds - seconds) / Lasting);

    public readonly double SlopeVariance(double seconds)
    {
        double ahead = seconds - _seconds;
        return _ss + (ahead * ((2 * _sc) + (ahead * _cc))) + (Math.Abs(ahead) * _wander);
    }

    public readonly double LevelVariance(double seconds)
    {
        ClockFilter there = this;
        there.Predict(Math.Max(seconds, _seconds));
        return there._ll;
    }

    /// <summary>Forgets the level, and keeps what is known of its change.</summary>
    public void ForgetLevel() => _hasLevel = false;

    /// <summary>Takes a point.</summary>
    /// <param name="seconds">When.</param>
    /// <param name="value">The difference.</param>
    /// <param name="variance">The variance of points.</param>
    /// <param name="farOff">How many deviations off a point counts less.</param>
    /// <returns>The logarithm of how probable the filter has called it.</returns>
    public double Add(double seconds, double value, double variance, double farOff)
    {
        Predict(seconds);
        if (!_hasLevel)
        {
            _hasLevel = true;
            (_level, _ll, _ls, _lc) = (value, variance, 0, 0);
            return 0;
        }

        double off = value - _level, expected = _ll + variance, deviations = Math.Abs(off) / Math.Sqrt(expected);
        double foretold = -0.5 * (Math.Log(expected) + Math.Min(deviations * deviations, farOff * farOff));
        if (deviations > farOff) expected *= deviations / farOff;
        double level = _ll / expected, slope = _ls / expected, change = _lc / expected;
        _level += level * off;
        _slope += slope * off;
        _change += change * off;
        _cc -= change * _lc;
        _sc -= change * _ls;
        _ss -= slope * _ls;
        _lc -= level * _lc;
        _ls -= level * _ls;
        _ll -= level * _ll;
        return foretold;
    }

    private void Predict(double seconds)
    {
        double ahead = _seconds == 0 ? 0 : seconds - _seconds, half = ahead * ahead / 2, kept = Math.Exp(-ahead / Lasting);
        _seconds = seconds;
        _level += (ahead * _slope) + (half * _change);
        _slope += ahead * _change;
        _change *= kept;
        _ll += (ahead * ((2 * _ls) + (ahead * (_ss + _lc)))) + (half * ((2 * ahead * _sc) + (half * _cc)))
            + (_wander * ahead * ahead * ahead / 3);
        _ls += (ahead * (_ss + _lc)) + (half * _sc) + (ahead * ((ahead * _sc) + (half * _cc))) + (_wander * half);
        _lc = (_lc + (ahead * _sc) + (half * _cc)) * kept;
        _ss += (ahead * ((2 * _sc) + (ahead * _cc))) + (_wander * ahead);
        _sc = (_sc + (ahead * _cc)) * kept;
        _cc = (_cc * kept * kept) + (_bend * (1 - (kept * kept)));
    }
}
