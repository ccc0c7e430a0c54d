namespace AudioPipelines.Timing;

/// <summary>Watches a stream that counts on a clock of its own drift away from its source's timeline.</summary>
internal sealed class DriftWatch(int stream, int sampleRate, SourceTimeline timeline)
{
    /// <summary>Why a stream is put elsewhere that has drifted, in words that follow its name.</summary>
    public const string Reason = "had drifted by 10 ms";

    private const double SecondsBetweenObservations = 0.005;

    private readonly ClockFit _fit = new();
    private double _observed = double.NegativeInfinity;

    /// <summary>How far a stream may drift before it is put where it belongs: 10 ms, in samples.</summary>
    public static double Tolerance(int sampleRate) => sampleRate / 100.0;

    /// <summary>Takes what is measured of a sample.</summary>
    /// <param name="runningTime">When, in nanoseconds.</param>
    /// <param name="difference">Where it should be less where it is, in samples.</param>
    /// <returns>Whether the stream has drifted too far.</returns>
    public bool Observe(long runningTime, long difference)
    {
        double seconds = runningTime / (double)SampleTime.NanosecondsPerSecond;
        if (seconds - _observed < SecondsBetweenObservations) return false;
        _observed = seconds;
        _fit.Observe(seconds, difference, sampleRate);
        timeline.NoteDrift(stream, _fit.At(seconds), _fit.Deviation, _fit.Slope);
        return Math.Abs(_fit.At(seconds)) > Tolerance(sampleRate);
    }

    /// <summary>The stream has been put where it belongs: it is watched anew.</summary>
    public void Restart()
    {
        _fit.Restart(0);
        _observed = double.NegativeInfinity;
    }
}
