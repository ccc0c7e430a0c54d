namespace AudioPipelines.Timing;

/// <summary>Brings a stream to its place by making it run faster or slower, so smoothly that nobody hears it.</summary>
/// <remarks>Each arrival moves the estimate of the place a little. The loop is slow against that, so that a pure tone stays one.
/// It is faster where the clock itself changes its speed, and where the stream is further off than the estimate may be.</remarks>
/// <param name="sampleRate">Sample instants per second, in hertz.</param>
internal sealed class PositionLoop(int sampleRate)
{
    /// <summary>How much faster or slower a stream may run: a sixtieth of a semitone.</summary>
    public const double Largest = 1e-3;

    /// <summary>How fast it follows a clock that keeps its speed, and at most, in radians a second.</summary>
    private const double Calm = 0.06, Fastest = 0.4;

    /// <summary>The deviation in samples past which no tone stays pure: being in its place counts for more then.</summary>
    private const double Noisy = 0.1;

    /// <summary>The time constant of a change of speed, in seconds, while the place is not known.</summary>
    private const double Smoothing = 0.5;

    /// <summary>The usual error of oscillators. A slope that is less certain is drawn towards none.</summary>
    private const double Usual = 1e-4;

    /// <summary>By how much an oscillator that keeps its speed may seem to change it in a second. Less counts for
    /// nothing.</summary>
    private const double Chance = 8e-8;

    /// <summary>By how much the loop is faster than a change of speed needs it.</summary>
    private const double Ahead = 1.5;

    /// <summary>How many deviations off it begins to hurry, but not within some samples.</summary>
    private const double Far = 2.5, Near = 0.25;

    /// <summary>The least deviation in samples, since times are rounded.</summary>
    private const double Least = 0.02;

    private double _speed;

    /// <summary>By how many samples the stream moves in each sample: positive where it is put later and later.</summary>
    public double Shift => _speed / sampleRate;

    /// <summary>Takes a reading.</summary>
    /// <param name="drift">How the stream drifts.</param>
    /// <param name="error">How far it is from its place, in samples.</param>
    /// <param name="seconds">The time since the last reading.</param>
    public void Steer(in DriftReading drift, double error, double seconds)
    {
        double trust = 1 / (1 + Square(drift.SlopeDeviation / (Usual * sampleRate)));
        double slope = drift.Slope * trust;
        if (!double.IsFinite(drift.Deviation))
        {
            Approach(slope, seconds / Smoothing);
            return;
        }

        double deviation = Math.Max(drift.Deviation, Least);
        double clear = Square(Square(drift.Change / (Chance * sampleRate)));
        double change = drift.Change * trust * clear / (1 + clear);
        double calm = Square(Calm) * Math.Max(1, deviation / Noisy);
        double hurry = Square(Math.Max(1, Math.Abs(error) / Math.Max(Far * deviation, Near)));
        // Fast enough that a change of speed moves it by less than the deviation, and damped so that nothing swings.
        double pace = Math.Min(Fastest, hurry * Math.Sqrt(calm + (Ahead * Math.Abs(change) / deviation)));
        Approach(slope + (pace * error / 2), 2 * pace * seconds);
        _speed += change * seconds;
    }

    private void Approach(double speed, double time)
    {
        double most = Largest * sampleRate;
        _speed += (Math.Clamp(speed, -most, most) - _speed) * (1 - Math.Exp(-time));
    }

    private static double Square(double value) => value * value;
}
