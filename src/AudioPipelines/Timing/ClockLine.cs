namespace AudioPipelines.Timing;

/// <summary>
/// How a difference between two clocks goes on, from points that come in order of time, and how uncertain that is. Whether an
/// oscillator keeps its speed, warms up or leaps is not known before: several filters assume one each, and count as much as they
/// have foretold of the points lately. Constant memory; nothing is allocated after the beginning.
/// </summary>
internal sealed class ClockLine
{
    /// <summary>How much less what was foretold counts from point to point.</summary>
    private const double Forgetting = 0.95;

    /// <summary>How many points the deviation is averaged over.</summary>
    private const int DeviationPoints = 40;

    /// <summary>How much more the variance of points may be than a few of them say.</summary>
    private const double FewPoints = 6;

    private const double LeastVariance = 1e-6;

    /// <summary>So many deviations off, a point counts less, the further the less.</summary>
    private const double FarOff = 3;

    /// <summary>How many points there must be before how far they are off is well known. Until then, all of them are taken again
    /// with each that comes.</summary>
    private const int FirstPoints = 16;

    private readonly int _unitsPerSecond;
    private readonly ClockFilter[] _filters;
    private readonly double[] _shares;
    private (double Seconds, double Value) _last, _beforeLast;
    private (double Seconds, double Value)[]? _first = new (double, double)[FirstPoints];
    private double _variance; // of a point
    private int _points;
    private int _deviations;
    private int _sinceRestart;

    /// <param name="unitsPerSecond">How many units a second has.</param>
    public ClockLine(int unitsPerSecond)
    {
        _unitsPerSecond = unitsPerSecond;
        _filters = ClockFilter.Bank(unitsPerSecond);
        _shares = [.. ClockFilter.Usual];
    }

    private ClockLine(ClockLine line)
    {
        _unitsPerSecond = line._unitsPerSecond;
        _first = line._first is { } first ? [.. first] : null;
        _filters = [.. line._filters];
        _shares = [.. line._shares];
        (_last, _beforeLast) = (line._last, line._beforeLast);
        (_variance, _points, _deviations, _sinceRestart) = (line._variance, line._points, line._deviations, line._sinceRestart);
    }

    /// <summary>How many points have come.</summary>
    public int Points => _points;

    /// <summary>Whether its level is known, not only its slope.</summary>
    public bool HasLevel => _sinceRestart >= 3 && _points >= 4;

    /// <summary>Units per second at a time.</summary>
    public double Slope(double seconds)
    {
        double slope = 0;
        for (int i = 0; i < _filters.Length; i++) slope += _shares[i] * _filters[i].Slope(seconds);
        return slope;
    }

    /// <summary>How fast the slope changes, in units per second squared.</summary>
    public double Change(double seconds)
    {
        double change = 0;
        for (int i = 0; i < _filters.Length; i++) change += _shares[i] * _filters[i].Change(seconds);
        return change;
    }

    /// <summary>Standard deviation of <see cref="Slope"/>.</summary>
    public double SlopeDeviation(double seconds)
    {
        if (_points <= 3) return double.PositiveInfinity;
        double slope = Slope(seconds), variance = 0;
        for (int i = 0; i < _filters.Length; i++)
            variance += _shares[i] * (_filters[i].SlopeVariance(seconds) + Square(_filters[i].Slope(seconds) - slope));
        return Math.Sqrt(variance);
    }

    /// <summary>The line's value at a time.</summary>
    public double At(double seconds)
    {
        double level = 0;
        for (int i = 0; i < _filters.Length; i++) level += _shares[i] * _filters[i].At(seconds);
        return level;
    }

    /// <summary>Standard deviation of <see cref="At"/>.</summary>
    public double LevelDeviation(double seconds)
    {
        if (!HasLevel) return double.PositiveInfinity;
        double level = At(seconds), variance = 0;
        for (int i = 0; i < _filters.Length; i++)
            variance += _shares[i] * (_filters[i].LevelVariance(seconds) + Square(_filters[i].At(seconds) - level));
        return Math.Sqrt(variance);
    }

    /// <summary>A copy, which goes on from here independently.</summary>
    public ClockLine Fork() => new(this);

    /// <summary>Forgets the level and keeps the slope.</summary>
    public void RestartLevel()
    {
        for (int i = 0; i < _filters.Length; i++) _filters[i].ForgetLevel();
        _sinceRestart = 0;
        _first = null;
    }

    /// <summary>Takes a point.</summary>
    public void Add(double seconds, double value)
    {
        if (_points > 0 && seconds <= _last.Seconds) return;
        if (_sinceRestart >= 2) Scatter(seconds, value);
        (_beforeLast, _last) = (_last, (seconds, value));
        _points++;
        _sinceRestart++;
        if (_first is not { } first)
        {
            Take(seconds, value);
            return;
        }

        first[_points - 1] = (seconds, value);
        ClockFilter.Bank(_unitsPerSecond).CopyTo(_filters, 0);
        ClockFilter.Usual.CopyTo(_shares);
        foreach ((double Seconds, double Value) point in first.AsSpan(0, _points)) Take(point.Seconds, point.Value);
        if (_points == FirstPoints) _first = null;
    }

    private void Take(double seconds, double value)
    {
        double variance = Math.Max(_variance * (1.3 + (FewPoints / Math.Max(1, _deviations))), LeastVariance);
        double best = double.NegativeInfinity;
        for (int i = 0; i < _filters.Length; i++)
        {
            double foretold = _filters[i].Add(seconds, value, variance, FarOff);
            _shares[i] = (Forgetting * Math.Log(_shares[i])) + ((1 - Forgetting) * Math.Log(ClockFilter.Usual[i])) + foretold;
            best = Math.Max(best, _shares[i]);
        }

        double sum = 0;
        for (int i = 0; i < _shares.Length; i++) sum += _shares[i] = Math.Max(Math.Exp(_shares[i] - best), 1e-9);
        for (int i = 0; i < _shares.Length; i++) _shares[i] /= sum;
    }

    private static double Square(double value) => value * value;

    /// <summary>Learns how far points are off, from how far each is from between its neighbours, whatever their slope.</summary>
    private void Scatter(double seconds, double value)
    {
        double share = (_last.Seconds - _beforeLast.Seconds) / (seconds - _beforeLast.Seconds);
        double off = _last.Value - (_beforeLast.Value * (1 - share)) - (value * share);
        double square = off * off / (1 + Square(1 - share) + Square(share));
        _deviations++;
        if (_deviations > 8) square = Math.Min(square, FarOff * FarOff * _variance);
        _variance += (square - _variance) / Math.Min(_deviations, DeviationPoints);
    }
}
