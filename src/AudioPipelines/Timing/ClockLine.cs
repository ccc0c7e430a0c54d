namespace AudioPipelines.Timing;

/// <summary>
/// A straight line through points that come in order of time, by least squares. Old points fade: slowly while the new ones lie
/// on the line, fast when they leave it. It knows how uncertain it is. Constant memory; nothing is allocated.
/// </summary>
/// <remarks>
/// The sums are kept about the points' mean. So the level can be forgotten and the slope kept, for a clock whose count was
/// interrupted. A second set of sums, with the squares of the weights, gives the uncertainty of a fit whose points do not
/// count alike.
/// </remarks>
internal sealed class ClockLine
{
    /// <summary>In how many seconds a point's weight falls to a third.</summary>
    private const double LongestMemory = 120, ShortestMemory = 4;

    /// <summary>A mean departure of so many deviations is no chance.</summary>
    private const double Departure = 0.7;

    /// <summary>The share of a new departure in the mean one.</summary>
    private const double TrendGain = 1.0 / 12;

    /// <summary>So many deviations off, a point counts less, the further the less.</summary>
    private const double FarOff = 3;

    /// <summary>How many points the deviation is averaged over.</summary>
    private const int DeviationPoints = 40;

    private double _memory = LongestMemory;
    private double _latest;
    private double _weight, _x, _y, _xx, _xy, _xxx; // the points' weight, their mean, and the sums about it
    private double _squares, _squaresX, _squaresXx; // sums of squared weights, and of those times x and x² about the mean
    private double _variance; // of a point
    private double _departure; // mean departure of points from the line as it was before them
    private double _bending; // and that of a parabola whose second derivative is one
    private double _surprise; // the last one, where the lag was allowed for
    private double _trend; // the same in deviations
    private int _points;
    private int _sinceRestart;

    /// <summary>How many points have come.</summary>
    public int Points => _points;

    /// <summary>Whether its level is known, not only its slope.</summary>
    public bool HasLevel => _sinceRestart >= 3 && _points >= 4;

    /// <summary>Units per second at a time.</summary>
    public double Slope(double seconds) => RawSlope + (Bend * BendSlope(seconds));

    /// <summary>Standard deviation of <see cref="Slope"/>.</summary>
    public double SlopeDeviation => _xx > 0 && _points > 3
        ? (Math.Sqrt(_variance * _squaresXx) / _xx) + Math.Abs(Bend * _memory / 8)
        : double.PositiveInfinity;

    /// <summary>Standard deviation of a point from the line.</summary>
    public double PointDeviation => Math.Sqrt(_variance);

    /// <summary>The line's value at a time.</summary>
    public double At(double seconds) => Raw(seconds) + (Bend * Bending(seconds));

    /// <summary>Standard deviation of <see cref="At"/>.</summary>
    public double LevelDeviation(double seconds) =>
        HasLevel ? Math.Sqrt(_variance * LevelVariance(seconds)) + Math.Abs(Lag / 3) : double.PositiveInfinity;

    /// <summary>A copy, which goes on from here independently.</summary>
    public ClockLine Fork() => (ClockLine)MemberwiseClone(); // it holds numbers only

    /// <summary>Forgets the level and keeps the slope.</summary>
    public void RestartLevel()
    {
        _weight = _squares = _squaresX = 0;
        _departure = _trend = _bending = _xxx = _surprise = 0;
        _sinceRestart = 0;
    }

    /// <summary>Takes a point.</summary>
    public void Add(double seconds, double value)
    {
        if (_points > 0 && seconds <= _latest) return;
        double weight = 1;
        if (_points > 0)
        {
            Fade(Math.Exp(-(seconds - _latest) / _memory));
            if (_sinceRestart > 0 && _points > 2) weight = Compare(seconds, value);
        }

        _latest = seconds;
        _points++;
        _sinceRestart++;
        Include(seconds, value, weight);
    }

    private double RawSlope => _xx > 0 ? _xy / _xx : 0;

    /// <summary>By how much the line lags behind points that keep leaving it on one side.</summary>
    /// <remarks>The less it stands out from chance, the more it is drawn towards none.</remarks>
    private double Lag
    {
        get
        {
            double chance = Departure * Departure * _variance, square = _departure * _departure;
            return square > chance ? _departure * (1 - (chance / square)) : 0;
        }
    }

    /// <summary>The second derivative of what the points lie on.</summary>
    private double Bend => Lag != 0 && _bending > 0 && _xx < 4 * _memory * _memory * _weight ? Lag / _bending : 0;

    /// <summary>How far the straight line through a parabola is from it.</summary>
    private double Bending(double seconds)
    {
        double ahead = seconds - _x;
        return _weight > 0 && _xx > 0 ? ((ahead * ahead) - (_xx / _weight) - (_xxx / _xx * ahead)) / 2 : 0;
    }

    private double BendSlope(double seconds) => _xx > 0 ? seconds - _x - (_xxx / _xx / 2) : 0;

    private double Raw(double seconds) => _y + (RawSlope * (seconds - _x));

    /// <summary>The variance of the line's value at a time, in variances of a point.</summary>
    private double LevelVariance(double seconds)
    {
        if (_weight <= 0) return 1e6;
        double ahead = seconds - _x;
        double slope = _xx > 0 ? ahead / _xx : 0;
        return (_squares / (_weight * _weight)) + (2 * slope * _squaresX / _weight) + (slope * slope * _squaresXx);
    }

    /// <summary>Compares a point with the line so far, and learns from it how far points are off, and how fast to
    /// forget.</summary>
    /// <returns>What it counts.</returns>
    private double Compare(double seconds, double value)
    {
        double off = value - Raw(seconds), surprise = value - At(seconds), expected = 1 + LevelVariance(seconds);
        double known = Math.Min(_points - 2, DeviationPoints);
        // From one surprise to the next: a line that lags behind is surprised by the same again.
        double change = surprise - _surprise, scaled = change * change / 2 / expected;
        _surprise = surprise;
        if (known >= 8) scaled = Math.Min(scaled, FarOff * FarOff * _variance);
        _variance += (scaled - _variance) / known;
        double deviation = Math.Sqrt(Math.Max(_variance * expected, 1e-12));
        double weight = known < 8 ? 1 : Math.Min(1, FarOff * deviation / Math.Abs(surprise));
        _departure += ((off * weight) - _departure) * TrendGain;
        _bending += ((Bending(seconds) * weight) - _bending) * TrendGain;
        _trend += (Math.Clamp(off / deviation, -FarOff, FarOff) - _trend) * TrendGain;
        _memory = Math.Abs(_trend) > Departure
            ? Math.Max(ShortestMemory, _memory * 0.7)
            : Math.Min(LongestMemory, _memory * 1.05);
        return weight;
    }

    private void Fade(double factor)
    {
        _weight *= factor;
        _xx *= factor;
        _xy *= factor;
        _xxx *= factor;
        double square = factor * factor;
        _squares *= square;
        _squaresX *= square;
        _squaresXx *= square;
    }

    private void Include(double seconds, double value, double weight)
    {
        double before = _weight;
        _weight += weight;
        double aheadX = seconds - _x, aheadY = value - _y;
        double moved = aheadX * weight / _weight;
        _x += moved;
        _y += aheadY * weight / _weight;
        double share = before * weight / _weight;
        _xxx += (share * (before - weight) / _weight * aheadX * aheadX * aheadX) - (3 * moved * _xx);
        _xx += share * aheadX * aheadX;
        _xy += share * aheadX * aheadY;
        // The sums of squared weights follow the mean, then take the point in.
        _squaresXx += (moved * moved * _squares) - (2 * moved * _squaresX);
        _squaresX -= moved * _squares;
        double rest = seconds - _x, square = weight * weight;
        _squares += square;
        _squaresX += square * rest;
        _squaresXx += square * rest * rest;
    }
}
