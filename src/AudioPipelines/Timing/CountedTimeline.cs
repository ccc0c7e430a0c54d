namespace AudioPipelines.Timing;

/// <summary>
/// Sample indices of a stream whose timestamps are only good enough to notice jumps: files and one-clock devices. Samples are
/// counted from the first buffer. A timestamp overrides the count if its buffer is flagged discontinuous, or if several in a row
/// agree that time has moved.
/// </summary>
/// <remarks>
/// Containers round timestamps (Matroska to the millisecond) and devices jitter. So the difference between timestamp and count is
/// followed slowly as a bias, and its mean deviation as noise; a jump must exceed the noise. No timestamp removes audio. A file's
/// timestamp can only leave a hole, unless a parser guessed it. A live stream's time that is set, or leads into the future, moves
/// nothing.
/// </remarks>
/// <param name="sampleRate">Sample instants per second, in hertz.</param>
/// <param name="timeline">The timeline of a live source, whose timestamps follow a clock: a long jump to the present is an outage
/// on the same timeline. <see langword="null"/>: a file, whose indices are running time.</param>
/// <param name="stream">The stream's number on that timeline.</param>
/// <param name="handling">What is done about its drift.</param>
internal sealed class CountedTimeline(
    int sampleRate, SourceTimeline? timeline = null, int stream = 0,
    PipelinePlan.DriftHandling handling = PipelinePlan.DriftHandling.Move)
{
    /// <summary>How many buffers in a row must agree on a jump without a flag.</summary>
    private const int BuffersToBelieve = 3;

    /// <summary>The reason for moving a live stream whose time leads away from the present; follows the stream's name.</summary>
    private const string SetReason = "has a clock that was set";

    /// <summary>The share of a new difference that goes into the followed bias and noise.</summary>
    private const double FollowingGain = 1.0 / 32;

    /// <summary>A deviation below 2 ms is never a jump by itself; below 20 ms where a correction would bring the stream back, so
    /// that the jitter of a device on a busy machine is not taken for holes.</summary>
    private readonly double _tolerance = sampleRate * (IsCorrected(timeline, handling) ? 0.02 : 0.002);

    /// <summary>For how many nanoseconds a jump must last without a flag. What a busy machine brings late is soon on time again;
    /// what is missing stays so.</summary>
    private readonly long _patience = IsCorrected(timeline, handling) ? SampleTime.NanosecondsPerSecond / 2 : 0;

    private readonly DriftWatch? _drift = timeline is null || handling == PipelinePlan.DriftHandling.Ignore
        ? null
        : new DriftWatch(stream, sampleRate, timeline);
    private TimelineRevision _numbering;
    private bool _leads;
    private long _next;
    private double _bias;
    private double _noise;
    private double _disagreement;
    private int _disagreeing;
    private long _disagreedFrom;
    private long _set; // the sum of all settings of the stream's time, in samples
    private bool _started;
    private long _correction;
    private long? _lastTime;
    private long? _passed; // when the next buffer begins, after those that could not be placed; in nanoseconds

    /// <summary>Sample instants per second, in hertz.</summary>
    public int SampleRate => sampleRate;

    /// <summary>When the stream's audio of another sample rate ended, in nanoseconds; <see langword="null"/> if there was
    /// none.</summary>
    public long? EndBefore { get; init; }

    /// <summary>The index after the last sample placed.</summary>
    public long Next => _next;

    /// <summary>Whether it is a live stream that counts on another clock than its source's timeline.</summary>
    public bool HasOwnClock => timeline is not null && _started && !_leads;

    /// <summary>Moves what comes next: a correction has put so many samples more, or less, than came.</summary>
    public void Move(long samples)
    {
        _next += samples;
        _bias -= samples;
    }

    /// <summary>Moves what comes next, at once and in an epoch.</summary>
    public void MoveAtOnce(long samples) => _correction = samples;

    /// <summary>Places a buffer and counts its samples.</summary>
    public Placement Place(in BufferFacts buffer)
    {
        if (timeline is not null) _next += timeline.Rebased(ref _numbering);
        bool isRepeated = timeline is not null && buffer.RunningTime <= _lastTime;
        _lastTime = buffer.RunningTime ?? _lastTime;
        Placement placement = Locate(buffer);
        _next = placement.Index + buffer.Samples;
        if (_leads && placement.Continuity is Continuity.Jump or Continuity.NewMapping) timeline!.RestartLeader();
        if (_leads && buffer.RunningTime is { } time)
            timeline!.Follow(stream, placement.Index, time - SampleTime.ToNanoseconds(_set, sampleRate), null);
        return placement with { TimelineRevision = _numbering.Number, IsRepeated = isRepeated };
    }

    /// <summary>Notes a buffer that cannot be placed yet. The first buffer that is placed may have no time, and follows
    /// it.</summary>
    public void Pass(in BufferFacts buffer)
    {
        if ((buffer.RunningTime ?? _passed) is { } time) _passed = time + SampleTime.ToNanoseconds(buffer.Samples, sampleRate);
    }

    private Placement Locate(in BufferFacts buffer)
    {
        if (buffer.IsNewStream && timeline is null) return Follow(buffer);
        if ((buffer.RunningTime ?? (_started ? null : _passed)) is not { } time)
        {
            // No timestamp: the count goes on. A first buffer without one starts at zero.
            Continuity untimed = _started ? Continuity.Contiguous : Continuity.First;
            _started = true;
            return new Placement(_next, untimed);
        }

        if (!_started)
        {
            _started = true;
            return new Placement(FirstIndex(time), Continuity.First);
        }

        if (_correction != 0)
        {
            long by = _correction;
            _correction = 0;
            _bias -= by;
            _drift?.Restart();
            return new Placement(_next + by, Continuity.NewMapping, Reason: DriftCorrection.Reason) { IsCorrection = true };
        }

        long measured = (timeline?.ToIndex(time, sampleRate) ?? SampleTime.ToIndex(time, sampleRate)) - _set;
        long difference = measured - _next;
        if (buffer.IsGuessed && timeline is null) return FollowGuess(difference, buffer.IsDiscontinuous);
        double deviation = difference - _bias;
        double threshold = Math.Max(buffer.IsDiscontinuous ? 0.5 : _tolerance, 4 * _noise);
        if (Math.Abs(deviation) > threshold)
        {
            if (!buffer.IsDiscontinuous)
            {
                if (!Persists(deviation, time)) return new Placement(_next, Continuity.Contiguous);
                if (_patience > 0) difference = (long)Math.Round(_bias + _disagreement);
            }

            _disagreeing = 0;
            return timeline is null ? JumpInFile(difference, threshold) : JumpInTime(difference, buffer.Samples);
        }

        _disagreeing = 0;
        _noise += (Math.Abs(deviation) - _noise) * FollowingGain;
        _bias += deviation * FollowingGain;
        if (!_leads && _drift?.Observe(time, difference) is { } drifted and not 0)
        {
            _bias -= drifted;
            return new Placement(_next + drifted, Continuity.NewMapping, Reason: DriftWatch.Reason);
        }

        return new Placement(_next, Continuity.Contiguous);
    }

    /// <summary>Places the stream that follows another in a file: behind its last sample, whatever their timestamps
    /// say.</summary>
    private Placement Follow(in BufferFacts buffer)
    {
        if (!_started && EndBefore is { } end) _next = SampleTime.ToIndex(end, sampleRate);
        _set = buffer.RunningTime is { } time ? SampleTime.ToIndex(time, sampleRate) - _next : 0;
        _bias = _noise = _disagreeing = 0;
        _started = true;
        return new Placement(_next, Continuity.NewMapping, Reason: "brought the next of its streams");
    }

    /// <summary>Places a buffer whose time a parser guessed. The guess rests on a header, and may be wrong throughout. It says
    /// something only where the parser flags that it lost its way: how far behind the last frame it found the next.</summary>
    private Placement FollowGuess(long difference, bool isDiscontinuous)
    {
        long hole = isDiscontinuous ? difference - (long)_bias : 0;
        if (hole <= _tolerance) hole = 0;
        _bias = difference - hole;
        Continuity continuity = hole == 0 ? Continuity.Contiguous : hole > sampleRate ? Continuity.NewTimeline : Continuity.Jump;
        return new Placement(_next + hole, continuity);
    }

    /// <summary>A file has a hole where its time gets ahead of the count. A timestamp that is too early, by rounding or a wrong
    /// byte rate, is ignored: the buffer follows the one before.</summary>
    private Placement JumpInFile(long difference, double threshold)
    {
        if (difference <= threshold)
        {
            _bias = difference;
            return new Placement(_next, Continuity.Contiguous);
        }

        _bias = 0;
        return new Placement(_next + difference, difference > sampleRate ? Continuity.NewTimeline : Continuity.Jump);
    }

    /// <summary>A live stream was away if its time leads to the present. If its time leads to the future or the past, it was set,
    /// and the count goes on.</summary>
    private Placement JumpInTime(long difference, int samples)
    {
        bool isLong = Math.Abs(difference) > sampleRate;
        if (difference <= 0 && !isLong && timeline!.IsLone)
        {
            _bias = difference; // jitter comes back, and must not look like a hole
            return new Placement(_next, Continuity.Contiguous);
        }

        long? now = isLong ? timeline!.Now(sampleRate) : null;
        bool isBelieved = difference > 0
            ? !isLong || now is null || _next + difference <= now + (sampleRate / 4)
            : !timeline!.IsLone && (!isLong || _next > now + (sampleRate / 4));
        _bias = 0;
        if (isBelieved)
        {
            return isLong && difference < 0
                ? new Placement(_next + difference, Continuity.NewMapping, Reason: SetReason)
                : new Placement(_next + difference, Continuity.Jump);
        }

        // Where it was away meanwhile, it goes on from the present.
        long away = (now ?? _next) - samples - _next;
        if (away <= sampleRate) away = 0;
        _set += difference - away;
        return new Placement(_next + away, Continuity.NewMapping, Reason: SetReason);
    }

    private long FirstIndex(long time)
    {
        if (timeline is null) return SampleTime.ToIndex(time, sampleRate);
        long index;
        do
        {
            timeline.Rebased(ref _numbering);
            (index, _leads) = timeline.JoinByCount(stream, time, sampleRate);
        }
        while (!timeline.IsCurrent(_numbering)); // another stream has renumbered the timeline meanwhile

        return index;
    }

    private static bool IsCorrected(SourceTimeline? timeline, PipelinePlan.DriftHandling handling) =>
        timeline is not null && handling == PipelinePlan.DriftHandling.Correct;

    /// <summary>Whether several buffers in a row deviated by about the same amount, for long enough.</summary>
    private bool Persists(double deviation, long time)
    {
        bool goesOn = _disagreeing > 0
            && Math.Abs(deviation - _disagreement) <= Math.Max(_tolerance, Math.Abs(deviation) / 4);
        // Of buffers that are more or less late, the least late says most of what is missing.
        _disagreement = goesOn && _patience > 0 ? double.MinMagnitude(deviation, _disagreement) : deviation;
        (_disagreeing, _disagreedFrom) = goesOn ? (_disagreeing + 1, _disagreedFrom) : (1, time);
        return _disagreeing >= BuffersToBelieve && time - _disagreedFrom >= _patience;
    }
}
