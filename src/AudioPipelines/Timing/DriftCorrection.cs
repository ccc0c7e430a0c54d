namespace AudioPipelines.Timing;

/// <summary>Says how a stream with its own clock is to be resampled, so that it stays in step with its source's timeline.
/// Stream's thread.</summary>
/// <remarks>Its count as such, before any correction, is what the estimate is made of; otherwise the correction would be taken
/// for the clock.</remarks>
internal sealed class DriftCorrection
{
    /// <summary>The reason for moving a stream whose place is known for the first time; follows the stream's name.</summary>
    public const string Reason = "was 5 ms from its place and more, as its arrivals tell by now";

    /// <summary>How far off, in seconds, a stream is moved at once when its place becomes known. To bring it there by its speed
    /// would take too long.</summary>
    private const double Far = 0.005;

    /// <summary>What an estimate must be within, in seconds, before it counts as found: and when it counts as lost.</summary>
    private const double Found = 0.0005, Lost = 0.002;

    /// <summary>How many deviations make an uncertainty; and what remains of it in samples, since times are rounded.</summary>
    private const double Sure = 3, Least = 0.1;

    private readonly int _stream;
    private readonly int _sampleRate;
    private readonly SourceTimeline _timeline;
    private readonly PositionLoop _loop;
    private long _moved;
    private bool _isLocked;
    private bool _byEarliest;
    private bool _bySender;

    /// <param name="stream">The stream's number.</param>
    /// <param name="sampleRate">Sample instants per second, in hertz.</param>
    /// <param name="timeline">The source's timeline.</param>
    public DriftCorrection(int stream, int sampleRate, SourceTimeline timeline)
    {
        _stream = stream;
        _sampleRate = sampleRate;
        _timeline = timeline;
        _loop = new PositionLoop(sampleRate);
    }

    /// <summary>By how many samples the stream is to move in each sample.</summary>
    public double Shift => _loop.Shift;

    /// <summary>By how many samples the stream is to be moved at once; mostly 0.</summary>
    public long Leap { get; private set; }

    /// <summary>Notes that the stream's indices were moved by the correction.</summary>
    public void Move(long samples) => _moved += samples;

    /// <summary>Notes that the stream was placed anew: what its count was is of no use any more.</summary>
    /// <param name="isOther">Whether it may be another clock.</param>
    public void Restart(bool isOther)
    {
        _moved = 0;
        _timeline.RestartClock(_stream, isOther);
    }

    /// <summary>Takes a buffer's place, and steers.</summary>
    /// <param name="index">The index of its first sample, by the stream's count and its corrections.</param>
    /// <param name="reported">Where that sample belongs by the senders' reports, if they tell.</param>
    /// <param name="runningTime">When it arrived, in nanoseconds.</param>
    /// <param name="shift">By how much the resampler puts the stream later than its indices now.</param>
    /// <param name="samples">How many samples came since the last reading.</param>
    /// <returns>How far the stream is from its place, in samples.</returns>
    public double Steer(long index, long? reported, long runningTime, double shift, int samples)
    {
        if (reported is not null != _bySender)
        {
            _bySender = !_bySender;
            _timeline.RestartClock(_stream, isOther: false);
        }

        DriftReading drift = _timeline.ReadDrift(_stream, index - _moved, runningTime, reported, ref _byEarliest);
        double error = drift.Samples - _moved - shift;
        bool isFar = !_isLocked && Math.Abs(error) > Far * _sampleRate && Sure * drift.Deviation < Found * _sampleRate;
        Leap = isFar ? (long)Math.Round(error) : 0;
        _loop.Steer(drift, isFar ? 0 : error, samples / (double)_sampleRate);
        double uncertainty = Least + (Sure * drift.Deviation) + Math.Abs(error);
        _isLocked = uncertainty < (_isLocked ? Lost : Found) * _sampleRate;
        _timeline.NoteCorrection(_stream, new CorrectionState(
            _isLocked, uncertainty, drift.Slope, Sure * drift.SlopeDeviation));
        return error;
    }
}
