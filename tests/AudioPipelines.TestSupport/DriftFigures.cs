using System.Globalization;

namespace AudioPipelines.TestSupport;

/// <summary>How far a stream whose drift is corrected was from its place, against what was said of it.</summary>
public sealed class DriftFigures
{
    private long _understated;
    private double _squares, _ppmSquares;

    /// <summary>How many looks were taken.</summary>
    public long Looks { get; private set; }

    /// <summary>The mean error in samples: root of the mean square.</summary>
    public double Rms => Math.Sqrt(_squares / Looks);

    /// <summary>The largest error in samples.</summary>
    public double Largest { get; private set; }

    /// <summary>The mean error of the drift, in parts per million: root of the mean square.</summary>
    public double PpmRms => Math.Sqrt(_ppmSquares / Looks);

    /// <summary>The largest error of the drift, in parts per million.</summary>
    public double LargestPpm { get; private set; }

    /// <summary>The share of the looks in which the error was larger than said.</summary>
    public double Understated => (double)_understated / Looks;

    /// <summary>Takes a look.</summary>
    /// <param name="off">How far the stream is from its place, in samples.</param>
    /// <param name="uncertainty">How far it may be off, as is said.</param>
    /// <param name="ppmOff">How far its drift is from what is said.</param>
    public void Add(double off, double uncertainty, double ppmOff)
    {
        Looks++;
        _squares += off * off;
        _ppmSquares += ppmOff * ppmOff;
        Largest = Math.Max(Largest, Math.Abs(off));
        LargestPpm = Math.Max(LargestPpm, Math.Abs(ppmOff));
        if (Math.Abs(off) > uncertainty) _understated++;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Rms:0.000} samples off (rms), {Largest:0.00} at most; {PpmRms:0.000} ppm off (rms), {LargestPpm:0.00} at most; "
        + $"understated {Understated * 100:0.00} % of {Looks} looks");
}
