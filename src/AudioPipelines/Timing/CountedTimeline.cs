namespace AudioPipelines.Timing;

/// <summary>
/// Sample indices of a stream whose timestamps are only good enough to notice jumps: files and one-clock devices. Samples are counted
/// from the first buffer; a timestamp overrides the count where the buffer is flagged discontinuous, or where several in a row agree
/// that time has moved.
/// </summary>
/// <remarks>
/// Containers round timestamps (Matroska to the millisecond) and devices jitter, so the difference between timestamp and count is
/// followed slowly as a bias, and its mean deviation as the noise against which a jump must stand out.
/// </remarks>
/// <param name="sampleRate">Sample instants per second, in hertz.</param>
/// <param name="timeline">The timeline of a live source, whose timestamps follow a clock: a long jump ahead is an outage on the same
/// timeline. <see langword="null"/>: indices are running time.</param>
/// <param name="stream">The stream's number on that timeline.</param>
internal sealed class CountedTimeline(int sampleRate, SourceTimeline? timeline = null, int stream = 0)
{
    /// <summary>How many buffers in a row must agree on a jump that none of them is flagged with.</summary>
    private const int BuffersToBelieve = 3;

    /// <summary>The share of a new difference that goes into the followed bias and noise.</summary>
    private const double FollowingGain = 1.0 / 32;

    /// <summary>A deviation below 2 ms is never a jump by itself.</summary>
    private readonly double _tolerance = sampleRate * 0.002;

    private readonly DriftWatch? _drift = timeline is null ? null : new DriftWatch(stream, sampleRate, timeline);
    private Numbering _numbering;
    private bool _leads;
    private long _next;
    private double _bias;
    private double _noise;
    private int _disagreeing;
    private bool _started;

    /// <summary>Sample instants per second, in hertz.</summary>
    public int SampleRate => sampleRate;

    /// <summary>When the stream's audio of another sample rate ended, in nanoseconds; <see langword="null"/> if there was none.</summary>
    public long? EndBefore { get; init; }

    /// <summary>The index after the last sample placed.</summary>
    public long Next => _next;

    /// <summary>Places a buffer and counts its samples.</summary>
    public Placement Place(in BufferTime buffer)
    {
        if (timeline is not null) _next += timeline.Renumbered(ref _numbering);
        Placement placement = Locate(buffer);
        _next = placement.Index + buffer.Samples;
        if (_leads && buffer.RunningTime is { } time) timeline!.Follow(stream, placement.Index, time, null);
        return placement with { Numbering = _numbering.Number };
    }

    private Placement Locate(in BufferTime buffer)
    {
        if (buffer.IsNewStream && timeline is null) return Follow(buffer);
        if (buffer.RunningTime is not { } time)
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

        long measured = timeline?.ToIndex(time, sampleRate) ?? SampleTime.ToIndex(time, sampleRate);
        long difference = measured - _next;
        double deviation = difference - _bias;
        bool standsOut = Math.Abs(deviation) > Math.Max(buffer.IsDiscontinuous ? 0.5 : _tolerance, 4 * _noise);
        if (standsOut && (buffer.IsDiscontinuous || Persists(deviation)))
        {
            _bias = 0;
            _disagreeing = 0;
            bool isOnTimeline = Math.Abs(difference) <= sampleRate || (timeline is not null && difference > 0);
            return new Placement(measured, isOnTimeline ? Continuity.Jump : Continuity.NewTimeline);
        }

        if (!standsOut)
        {
            _disagreeing = 0;
            _noise += (Math.Abs(deviation) - _noise) * FollowingGain;
            _bias += deviation * FollowingGain;
            if (!_leads && _drift?.Observe(time, difference) is { } drifted and not 0)
            {
                _bias -= drifted;
                return new Placement(_next + drifted, Continuity.NewMapping, Reason: DriftWatch.Reason);
            }
        }

        return new Placement(_next, Continuity.Contiguous);
    }

    /// <summary>Places what follows another stream in a file: behind its last sample, whatever the two say of their times.</summary>
    private Placement Follow(in BufferTime buffer)
    {
        if (!_started && EndBefore is { } end) _next = SampleTime.ToIndex(end, sampleRate);
        _bias = buffer.RunningTime is { } time ? SampleTime.ToIndex(time, sampleRate) - _next : 0;
        _noise = _disagreeing = 0;
        _started = true;
        return new Placement(_next, Continuity.NewMapping, Reason: "brought the next of its streams");
    }

    private long FirstIndex(long time)
    {
        if (timeline is null) return SampleTime.ToIndex(time, sampleRate);
        long index;
        do
        {
            timeline.Renumbered(ref _numbering);
            (index, _leads) = timeline.JoinByCount(stream, time, sampleRate);
        }
        while (!timeline.IsCurrent(_numbering)); // another stream has numbered the timeline anew meanwhile

        return index;
    }

    private bool Persists(double deviation)
    {
        int direction = Math.Sign(deviation);
        _disagreeing = Math.Sign(_disagreeing) == -direction ? direction : _disagreeing + direction;
        return Math.Abs(_disagreeing) >= BuffersToBelieve;
    }
}
