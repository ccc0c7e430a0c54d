namespace AudioPipelines.Timing;

/// <summary>
/// The timeline of a source, over all its starts: which index is now, and where a stream belongs. It counts on the clock of one
/// stream, the leader, and follows how that clock runs against running time. So frames are due at the right time, however long
/// the source runs. Used by all streaming threads and the source's thread.
/// </summary>
internal sealed partial class SourceTimeline
{
    /// <summary>The shortest time between two observations, in nanoseconds.</summary>
    private const long ObservationInterval = 5_000_000;

    /// <summary>How long a leader may be silent, in nanoseconds, before another stream on its clock takes over.</summary>
    private const long LeaderSilence = SampleTime.NanosecondsPerSecond;

    /// <summary>How many seconds apart streams with a declared shared clock may arrive. A stream further off has another clock,
    /// whatever is declared: to believe it would move the whole source.</summary>
    private const int LargestOffset = 5;

    private Lock _lock = new();
    private ClockFit _fit = new();
    private List<long> _totals = [0]; // the sum of all moves of indices, by numbering
    private IReadOnlyList<string> _names = [];
    private StreamPlacement[] _places = [];
    private Func<long?>? _runningTime;
    // with the pipelines that run beside these, until the offset between the two clocks is known
    private ClockMeeting? _meeting;
    private long _sessionStart;
    private long _observed;
    private bool _isAnchored;
    private int _sampleRate;
    private long _offset; // index minus index of running time, when the timeline began
    private uint _rtpPhase; // added to an RTP timestamp on the timeline's clock, it gives an index modulo 2³²
    private uint _phaseBefore; // the phase of indices before
    private long _phaseBegan;
    private bool _countsRtp;
    private int? _leader;
    private ReferenceClock? _reference;
    private int _referencedFrom; // the first numbering that is its time
    private SenderReports? _sender; // the leader's
    private int _numbering;
    private int _revision;

    /// <summary>Changes when the basis or the certainty of a stream's place changes.</summary>
    public int Revision => Volatile.Read(ref _revision);

    /// <summary>The clock whose time the indices are; <see langword="null"/>: they are no clock's time.</summary>
    public ReferenceClock? Reference
    {
        get { lock (_lock) return _reference; }
    }

    /// <summary>A timeline that numbers as this one does now, and goes on independently: for pipelines that are opened beside
    /// those that run, and may replace them.</summary>
    public SourceTimeline Fork()
    {
        lock (_lock)
        {
            var fork = (SourceTimeline)MemberwiseClone();
            fork._lock = new Lock();
            fork._fit = _fit.Fork();
            fork._sender = _sender?.Fork();
            fork._totals = [.. _totals];
            fork._places = [.. _places];
            fork._clock = _clock?.Fork();
            fork._ownClocks = [.. _ownClocks.Select(own => own?.Fork())];
            fork._meeting = new ClockMeeting(this);
            _meeting = null; // holds no timeline that is over
            return fork;
        }
    }

    /// <summary>How far the timestamps of a joining stream may be from its arrival, in samples, if they count on the timeline's
    /// clock.</summary>
    public static long LargestOffsetOf(ClockSharing sharing, int sampleRate) =>
        sharing == ClockSharing.Shared ? LargestOffset * (long)sampleRate : sampleRate / 2;

    /// <summary>Begins a start of the source.</summary>
    /// <param name="streams">The names of its streams.</param>
    /// <param name="isLive">Whether it is live. The streams of files are in step by their counts.</param>
    /// <param name="sinceFirstStart">Time since its first start: indices go on counting through it.</param>
    /// <param name="runningTime">Reads running time, in nanoseconds; any thread.</param>
    public void BeginSession(
        IReadOnlyList<string> streams, bool isLive, TimeSpan sinceFirstStart, Func<long?>? runningTime = null)
    {
        lock (_lock)
        {
            _runningTime = runningTime;
            _sessionStart = sinceFirstStart.Ticks * TimeSpan.NanosecondsPerTick;
            _fit.Restart(_fit.At(Seconds(0)));
            _observed = _sessionStart;
            _sender = null;
            if (_places.Length != streams.Count) _leader = null;
            KeepClocks(streams);
            _names = streams;
            _places = new StreamPlacement[streams.Count];
            if (!isLive) Array.Fill(_places, new StreamPlacement { Basis = AlignmentBasis.SampleCount, IsExact = true });
        }
    }

    /// <summary>Whether the source has one stream only.</summary>
    public bool IsLone => Volatile.Read(ref _places).Length == 1;

    /// <summary>The index of the present; <see langword="null"/>: no clock tells it. Reading the clock may be slow: not for every
    /// buffer.</summary>
    public long? Now(int sampleRate)
    {
        Func<long?>? read;
        lock (_lock) read = _runningTime;
        return read?.Invoke() is { } time ? ToIndex(time, sampleRate) : null;
    }

    /// <summary>The index at an instant of running time.</summary>
    public long ToIndex(long runningTime, int sampleRate)
    {
        lock (_lock) return Predict(runningTime, sampleRate);
    }

    /// <summary>The running time of an index, as far as it is known.</summary>
    public long ToRunningTime(long index, int sampleRate)
    {
        lock (_lock)
        {
            if (!IsAt(sampleRate)) return SampleTime.ToNanoseconds(index, sampleRate) - _sessionStart;
            double moved = _fit.At((index - _offset) / (double)sampleRate);
            return SampleTime.ToNanoseconds(index - _offset - (long)Math.Round(moved), sampleRate) - _sessionStart;
        }
    }

    /// <summary>The time of an index by the sender's reports; <see langword="null"/> before the first report.</summary>
    public SenderTime? ToSenderTime(long index, int sampleRate)
    {
        lock (_lock)
        {
            if (_sender is not { } sender || !IsAt(sampleRate)) return null;
            long now = _sessionStart + ToRunningTime(index, sampleRate);
            return new SenderTime(
                sender.ToUnix(SampleTime.ToNanoseconds(index, sampleRate)), sender.IsLockedAt(now), sender.UncertaintyAt(now));
        }
    }

    /// <summary>Continues the running time of the pipelines beside these, before the first buffer is placed by its count. The
    /// time since the first start is not enough: a sound server's clock stands still until it has audio, and drifts by seconds in
    /// a week.</summary>
    /// <returns>False: the offset between the two clocks is not known yet, and buffers cannot be placed.</returns>
    public bool Meets()
    {
        if (Volatile.Read(ref _meeting) is not { } meeting) return true;
        if (!meeting.Look(this, out (long Moved, double Difference)? found)) return false;
        lock (_lock)
        {
            if (_meeting != meeting) return true; // another stream was faster
            if (found is { } there)
            {
                _sessionStart += there.Moved;
                _observed = _sessionStart;
                _fit.Restart(there.Difference);
            }

            Volatile.Write(ref _meeting, null);
            return true;
        }
    }

    /// <summary>The running time over all starts, in nanoseconds, and the difference between indices and it.</summary>
    public (long Time, double Difference)? Elapsed()
    {
        Func<long?>? read;
        lock (_lock) read = _runningTime;
        if (read?.Invoke() is not { } time) return null;
        lock (_lock) return (_sessionStart + time, _fit.At(Seconds(time)));
    }

    /// <summary>As <see cref="MovedSince"/>, to indices that are the time of <see cref="Reference"/>. Where they were that
    /// already, and the clock was set since then, its time of these samples stays what it was.</summary>
    public long MovedToReference(int? numbering)
    {
        lock (_lock) return numbering >= _referencedFrom ? 0 : _totals[^1] - _totals[numbering ?? _numbering];
    }

    /// <summary>Notes that a stream is placed by its sender's reports.</summary>
    public void NoteSender(int stream)
    {
        lock (_lock) Note(stream, AlignmentBasis.SenderReports, isExact: false);
    }

    /// <summary>Learns from a stream on the timeline's clock how that clock runs against running time, and what the sender
    /// reports.</summary>
    public void Follow(int stream, long index, long runningTime, in ReferenceTime? reference, int? reports = null)
    {
        long time = _sessionStart + runningTime;
        if (time - Volatile.Read(ref _observed) < ObservationInterval) return;
        lock (_lock)
        {
            if (!_isAnchored) return;
            if (_leader is null || (stream != _leader && time - _observed > LeaderSilence))
            {
                _leader = stream;
                _clock?.RestartLevel(); // the same clock, which takes another time to arrive
            }

            if (stream != _leader) return;
            _observed = time;
            long difference = index - SampleTime.ToIndex(time, _sampleRate) - _offset;
            // A jitter buffer that begins to follow a shared clock gives wild times for a moment.
            if (Math.Abs(difference - _fit.At(Seconds(runningTime))) > _sampleRate) return;
            _fit.Observe(Seconds(runningTime), difference, _sampleRate);
            _clock?.Observe(Seconds(runningTime), Ahead(index, runningTime));
            if (reference is { Clock.CountsSamples: false } report)
                Learn(report.Nanoseconds - SampleTime.ToNanoseconds(index, _sampleRate), report.Clock, reports, time);
        }
    }

    /// <summary>Whether indices are still numbered as the caller has seen.</summary>
    public bool IsCurrent(in TimelineRevision seen) => Volatile.Read(ref _numbering) == seen.Number;

    /// <summary>Says how far renumbering has moved indices since the caller last asked.</summary>
    /// <param name="seen">The numbering that the caller has seen; updated.</param>
    /// <returns>What has to be added to its indices.</returns>
    public long Rebased(ref TimelineRevision seen)
    {
        if (Volatile.Read(ref _numbering) == seen.Number) return 0;
        lock (_lock)
        {
            long delta = _totals[^1] - seen.Total;
            seen = new TimelineRevision(_numbering, _totals[^1]);
            return delta;
        }
    }

    /// <summary>The offset from indices of an earlier numbering to the present ones.</summary>
    /// <param name="numbering">The numbering; <see langword="null"/>: the present one.</param>
    public long MovedSince(int? numbering)
    {
        if (numbering is not { } number || number == Volatile.Read(ref _numbering)) return 0;
        lock (_lock) return _totals[^1] - _totals[number];
    }

    /// <summary>Lets <see cref="Describe"/> tell the drift of a stream with its own clock.</summary>
    public void NoteDrift(int stream, double samples, double deviation, double samplesPerSecond)
    {
        lock (_lock) _places[stream] = _places[stream] with { Offset = samples, Deviation = deviation, Slope = samplesPerSecond };
    }

    /// <summary>How well the streams are in step.</summary>
    public SourceAlignment Describe()
    {
        lock (_lock)
        {
            int rate = Math.Max(1, _sampleRate);
            bool isReference = _places.Any(place => place.IsCorrected);
            return new SourceAlignment(
                [.. _names.Select((name, stream) => _places[stream].Describe(name, rate, isReference && stream == _leader))],
                _fit.Slope / rate * 1e6);
        }
    }

    private void Learn(long offset, ReferenceClock clock, int? reports, long now)
    {
        if (_sender is null) _sender = new SenderReports(offset, clock, reports, now);
        else _sender.Take(offset, reports, now);
    }

    /// <summary>Of all indices with the packet's timestamp modulo 2³², the nearest to where it is expected.</summary>
    private long? FindByTimestamp(uint timestamp, long predicted, long largest)
    {
        long difference = unchecked((int)(timestamp + _rtpPhase - (uint)predicted));
        return Math.Abs(difference) <= largest ? predicted + difference : null;
    }

    private bool AnyOtherCounts(int stream)
    {
        for (int other = 0; other < _places.Length; other++)
        {
            if (other != stream && _places[other] is { Basis: AlignmentBasis.RtpTimestamps or AlignmentBasis.ReferenceTime })
                return true;
        }

        return false;
    }

    private bool IsAt(int sampleRate) => _isAnchored && _sampleRate == sampleRate;

    private double Seconds(long runningTime) => (_sessionStart + runningTime) / (double)SampleTime.NanosecondsPerSecond;

    private long Predict(long runningTime, int sampleRate)
    {
        long running = SampleTime.ToIndex(_sessionStart + runningTime, sampleRate);
        return IsAt(sampleRate) ? running + _offset + (long)Math.Round(_fit.At(Seconds(runningTime))) : running;
    }

    private void Begin(int leader, long offset, int sampleRate)
    {
        if (_sampleRate != sampleRate)
        {
            _clock = null;
            Array.Clear(_ownClocks);
        }

        _isAnchored = true;
        _sampleRate = sampleRate;
        _offset = offset;
        _leader = leader;
        _reference = null;
        _sender = null;
        _countsRtp = false;
        _fit.Restart(0);
        _observed = _sessionStart;
        RestartClocks();
    }

    private void Rebase(long difference, int leader)
    {
        _offset += difference;
        _rtpPhase += unchecked((uint)difference);
        _phaseBefore += unchecked((uint)difference);
        _phaseBegan += difference;
        _sender?.Renumber(SampleTime.ToNanoseconds(difference, _sampleRate));
        _leader = leader;
        _totals.Add(_totals[^1] + difference);
        Volatile.Write(ref _numbering, _numbering + 1);
    }

    private void Note(int stream, AlignmentBasis basis, bool isExact)
    {
        StreamPlacement before = _places[stream];
        if (before.Basis == basis && before.IsExact == isExact) return;
        _places[stream] = new StreamPlacement { Basis = basis, IsExact = isExact };
        Volatile.Write(ref _revision, _revision + 1);
    }
}
