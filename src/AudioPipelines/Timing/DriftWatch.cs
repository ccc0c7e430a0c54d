namespace AudioPipelines.Timing;

/// <summary>Watches how a stream with its own clock drifts away from its source's timeline.</summary>
internal sealed class DriftWatch(int stream, int sampleRate, SourceTimeline timeline)
{
    /// <summary>The reason for moving a stream that has drifted; follows the stream's name.</summary>
    public const string Reason = "had drifted by 10 ms";

    private const double SecondsBetweenObservations = 0.005;

    /// <summary>A shorter observation may be the jitter of a busy machine.</summary>
    private const double SecondsToBelieve = 10;

    private readonly ClockFit _fit = new();
    private double _observed = double.NegativeInfinity;

    /// <summary>How far a stream may drift before it is moved back: 10 ms, in samples.</summary>
    public static double Tolerance(int sampleRate) => sampleRate / 100.0;

    /// <summary>Takes a measurement.</summary>
    /// <param name="runningTime">When, in nanoseconds.</param>
    /// <param name="difference">The right index minus the actual one, in samples.</param>
    /// <returns>By how many samples it has to be moved; 0 while it has not drifted too far.</returns>
    public long Observe(long runningTime, long difference)
    {
        double seconds = runningTime / (double)SampleTime.NanosecondsPerSecond;
        if (seconds - _observed < SecondsBetweenObservations) return 0;
        _observed = seconds;
        _fit.Observe(seconds, difference, sampleRate);
        timeline.NoteDrift(stream, _fit.At(seconds), _fit.Deviation, _fit.Slope);
        double drifted = _fit.At(seconds);
        if (_fit.Span < SecondsToBelieve || Math.Abs(drifted) <= Math.Max(Tolerance(sampleRate), _fit.Deviation)) return 0;
        Restart();
        return (long)Math.Round(drifted);
    }

    /// <summary>Starts anew, after the stream was moved back.</summary>
    public void Restart()
    {
        _fit.Restart(0);
        _observed = double.NegativeInfinity;
    }
}
