namespace AudioPipelines.Timing;

/// <summary>
/// Estimates how one clock runs against another: a straight line through observed differences, by least squares. Older
/// observations count less. Constant memory; nothing is allocated.
/// </summary>
/// <remarks>Jitter of 1 ms in observations every 10 ms leaves an error of a few microseconds, and a few tenths of a ppm in the
/// slope.</remarks>
internal sealed class ClockFit
{
    /// <summary>The age in seconds at which an observation counts only a third.</summary>
    private const double TimeConstant = 30;

    /// <summary>The usual error of oscillators. A slope beyond it may be jitter, and is reduced: the further beyond, the
    /// more.</summary>
    private const double UsualSlope = 1e-4;

    /// <summary>The largest error of an oscillator.</summary>
    private const double LargestSlope = 1e-3;

    /// <summary>Jitter comes in waves: this many observations say as much as one with independent jitter.</summary>
    private const double ObservationsPerWave = 20;

    private double _latest;
    private double _weight, _x, _y, _xx, _xy; // sums, x counted from the latest observation
    private double _value;
    private double _slope;
    private double _deviation;

    /// <summary>Mean deviation of observations from the line, in the unit of the differences.</summary>
    public double Deviation => _deviation;

    /// <summary>For how many seconds it has been observed.</summary>
    public double Span { get; private set; }

    /// <summary>Change of the difference per second, in its unit.</summary>
    public double Slope => _slope;

    /// <summary>The difference at a time.</summary>
    public double At(double seconds) => _weight == 0 ? _value : _value + (_slope * (seconds - _latest));

    /// <summary>A copy, which goes on from here independently.</summary>
    public ClockFit Fork() => (ClockFit)MemberwiseClone(); // it holds numbers only

    /// <summary>Forgets the observations, and keeps what they said.</summary>
    public void Restart(double value)
    {
        _value = value;
        _slope = 0;
        _deviation = 0;
        Span = 0;
        _weight = _x = _y = _xx = _xy = 0;
    }

    /// <summary>Takes an observed difference.</summary>
    /// <param name="seconds">When.</param>
    /// <param name="difference">The difference.</param>
    /// <param name="unitsPerSecond">How many units a second has, to recognise impossible slopes.</param>
    public void Observe(double seconds, double difference, double unitsPerSecond)
    {
        if (_weight > 0)
        {
            double elapsed = seconds - _latest;
            if (elapsed < 0) return;
            _deviation += (Math.Abs(difference - At(seconds)) - _deviation) / Math.Min(_weight + 1, 100);
            Span += elapsed;
            MoveOrigin(elapsed);
            Fade(Math.Exp(-elapsed / TimeConstant));
        }

        _latest = seconds;
        _weight += 1;
        _y += difference;
        Solve(unitsPerSecond);
    }

    private void MoveOrigin(double by)
    {
        _xx += (by * by * _weight) - (2 * by * _x);
        _xy -= by * _y;
        _x -= by * _weight;
    }

    private void Fade(double factor)
    {
        _weight *= factor;
        _x *= factor;
        _y *= factor;
        _xx *= factor;
        _xy *= factor;
    }

    private void Solve(double unitsPerSecond)
    {
        double meanX = _x / _weight, meanY = _y / _weight;
        double spread = _xx - (_x * meanX), covariance = _xy - (_x * meanY);
        double noise = _deviation / (UsualSlope * unitsPerSecond);
        double slope = spread > 0 ? covariance / (spread + (ObservationsPerWave * noise * noise)) : 0;
        _slope = Math.Clamp(slope, -LargestSlope * unitsPerSecond, LargestSlope * unitsPerSecond);
        _value = meanY - (_slope * meanX);
    }
}
