using AudioPipelines.Timing;

namespace AudioPipelines.Tests.Timing;

/// <summary>Two live streams whose clocks run free: the first leads the timeline, the second is corrected. Buffers of 10 ms
/// arrive with jitter. What the resampler would do to the second stream's place is computed, not resampled.</summary>
internal sealed class DriftSimulation
{
    public const int Rate = 48_000;

    private const int Buffer = 480;

    private readonly SourceTimeline _timeline = Timelines.Of(2);
    private readonly CountedTimeline _leader;
    private readonly CountedTimeline _follower;
    private readonly DriftCorrection _correction;
    private readonly Func<double> _jitter;
    private readonly Func<double, double> _ppm;
    private double _leaderSeconds, _followerSeconds;
    private long _leaderArrival, _followerArrival;
    private double _shift;
    private long? _first;
    private long _next;

    /// <param name="jitter">How much later than taken a buffer arrives, in seconds.</param>
    /// <param name="ppm">How much faster than the leader's the second clock runs at a time, in parts per million.</param>
    /// <param name="leaderPpm">How much faster than this machine's the leader's clock runs.</param>
    public DriftSimulation(Func<double> jitter, Func<double, double> ppm, double leaderPpm = -20)
    {
        _jitter = jitter;
        _ppm = ppm;
        LeaderPpm = leaderPpm;
        _leader = new CountedTimeline(Rate, _timeline, 0, PipelinePlan.DriftHandling.Correct);
        _follower = new CountedTimeline(Rate, _timeline, 1, PipelinePlan.DriftHandling.Correct);
        _correction = new DriftCorrection(1, Rate, _timeline);
    }

    public double LeaderPpm { get; }

    public double Seconds => _followerSeconds;

    /// <summary>How far the second stream is from where it belongs, in samples.</summary>
    public double Error { get; private set; }

    /// <summary>What is said of the second stream.</summary>
    public StreamAlignment Alignment => _timeline.Describe().Streams[1];

    /// <summary>How often the stream was moved in an epoch of its own.</summary>
    public int Epochs { get; private set; }

    /// <summary>Lets buffers of both streams come until a time.</summary>
    public void RunTo(double seconds)
    {
        while (_followerSeconds < seconds)
        {
            if (_leaderSeconds <= _followerSeconds) Lead();
            else Follow();
        }
    }

    private void Lead()
    {
        // What comes late keeps what follows it waiting.
        _leaderArrival = Math.Max(_leaderArrival, ToNanoseconds(_leaderSeconds + _jitter()));
        Placement placement = _leader.Place(new BufferFacts(_leaderArrival, Buffer, false));
        _first += placement.Index - _next; // it may be believed that some are missing
        _first ??= placement.Index;
        _next = placement.Index + Buffer;
        _leaderSeconds += Buffer / (Rate * (1 + (LeaderPpm * 1e-6)));
    }

    private void Follow()
    {
        _followerArrival = Math.Max(_followerArrival, ToNanoseconds(_followerSeconds + _jitter()));
        long arrival = _followerArrival;
        Placement placement = _follower.Place(new BufferFacts(arrival, Buffer, false));
        if (placement.Continuity == Continuity.NewMapping) Epochs++;
        if (placement.IsCorrection) _correction.Move(_correction.Leap);
        else if (placement.Continuity is Continuity.NewMapping or Continuity.Jump) _correction.Restart(isOther: false);

        _correction.Steer(placement.Index, null, arrival, _shift, Buffer);
        if (_correction.Leap != 0) _follower.MoveAtOnce(_correction.Leap);
        // Where the leader's clock is at the instant of this sample, against where the sample is put.
        double right = _first!.Value + (_followerSeconds * Rate * (1 + (LeaderPpm * 1e-6)));
        Error = placement.Index + _shift - right;
        _shift += _correction.Shift * Buffer;
        long whole = (long)_shift;
        if (whole != 0)
        {
            _shift -= whole;
            _follower.Move(whole);
            _correction.Move(whole);
        }

        double rate = Rate * (1 + ((LeaderPpm + _ppm(_followerSeconds)) * 1e-6));
        _followerSeconds += Buffer / rate;
    }

    private static long ToNanoseconds(double seconds) => (long)Math.Round(seconds * 1e9);
}
