namespace AudioPipelines.Timing;

/// <summary>Brings a stream to its place by making it run faster or slower, so smoothly that nobody hears it.</summary>
/// <param name="sampleRate">Sample instants per second, in hertz.</param>
internal sealed class PositionLoop(int sampleRate)
{
    /// <summary>How much faster or slower a stream may run: a sixtieth of a semitone.</summary>
    public const double Largest = 1e-3;

    /// <summary>The time constant of an error's decay, in seconds.</summary>
    private const double Settling = 4;

    /// <summary>That of a change of speed. Far below the other one, so that nothing swings.</summary>
    private const double Smoothing = 0.5;

    /// <summary>The usual error of oscillators. A slope that is less certain is drawn towards none.</summary>
    private const double Usual = 1e-4;

    private double _speed;

    /// <summary>By how many samples the stream moves in each sample: positive where it is put later and later.</summary>
    public double Shift => _speed / sampleRate;

    /// <summary>Takes a reading.</summary>
    /// <param name="drift">How the stream drifts.</param>
    /// <param name="error">How far it is from its place, in samples.</param>
    /// <param name="seconds">The time since the last reading.</param>
    public void Steer(in DriftReading drift, double error, double seconds)
    {
        double usual = Usual * sampleRate, most = Largest * sampleRate;
        double trust = usual * usual / ((usual * usual) + (drift.SlopeDeviation * drift.SlopeDeviation));
        double wanted = (drift.Slope * trust) + (double.IsFinite(drift.Deviation) ? error / Settling : 0);
        _speed += (Math.Clamp(wanted, -most, most) - _speed) * (1 - Math.Exp(-seconds / Smoothing));
    }
}
