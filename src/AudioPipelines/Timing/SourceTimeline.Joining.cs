
namespace AudioPipelines.Timing;

/// <content>Where a stream joins the timeline.</content>
internal sealed partial class SourceTimeline
{
    /// <summary>Places the first buffer of a stream whose samples are counted.</summary>
    /// <returns>Its index, and whether the stream leads the timeline.</returns>
    public (long Index, bool Leads) JoinByCount(int stream, long runningTime, int sampleRate)
    {
        lock (_lock)
        {
            if (!IsAt(sampleRate)) Begin(stream, 0, sampleRate);
            _leader ??= stream;
            bool leads = stream == _leader || _places.Length <= 1;
            Note(stream, AlignmentBasis.SampleCount, isExact: _places.Length <= 1);
            return (Predict(runningTime, sampleRate), leads);
        }
    }

    /// <summary>Places the first packet of an RTP stream.</summary>
    /// <param name="stream">The stream's number.</param>
    /// <param name="timestamp">Its timestamp in samples, modulo 2³².</param>
    /// <param name="runningTime">Its arrival.</param>
    /// <param name="sampleRate">Samples per second.</param>
    /// <param name="sharing">Which clock the streams' timestamps count.</param>
    /// <param name="expectation">Where it is expected.</param>
    /// <returns>The index, and whether the stream counts on the timeline's clock.</returns>
    public (long Index, bool IsShared) JoinByRtp(
        int stream, uint timestamp, long runningTime, int sampleRate, ClockSharing sharing, in RtpExpectation expectation)
    {
        bool countsTimestamps = sharing is ClockSharing.Auto or ClockSharing.Shared;
        lock (_lock)
        {
            if (!IsAt(sampleRate))
            {
                long running = SampleTime.ToIndex(_sessionStart + runningTime, sampleRate);
                Begin(stream, countsTimestamps ? timestamp - running : 0, sampleRate);
                _countsRtp = true;
                _rtpPhase = _phaseBefore = unchecked((uint)(running + _offset) - timestamp);
            }

            long predicted = Predict(runningTime, sampleRate) + expectation.Lag;
            long? found = FindByTimestamp(timestamp, predicted, expectation.Largest);
            bool agrees = found is not null && (countsTimestamps || stream == _leader);
            bool leadsAnew = !agrees && !AnyOtherCounts(stream);
            if (leadsAnew)
            {
                if (stream != _leader) _clock = null; // another clock, of which nothing is known
                _leader = stream;
                _countsRtp = true;
                SetPhase(unchecked((uint)predicted - timestamp), predicted);
            }
            else if (!agrees && stream == _leader)
            {
                _leader = null; // its clock has changed; a stream that still counts on the timeline's clock takes over
            }

            bool isShared = agrees || leadsAnew;
            Note(stream, isShared ? AlignmentBasis.RtpTimestamps : AlignmentBasis.Arrival, isShared);
            return (agrees ? found!.Value : predicted, isShared);
        }
    }

    /// <summary>Finds the index of a packet by its timestamp, if that agrees with the streams on the timeline's clock.</summary>
    public long? FindByRtp(uint timestamp, long runningTime, int sampleRate, ClockSharing sharing, in RtpExpectation expectation)
    {
        if (sharing is not (ClockSharing.Auto or ClockSharing.Shared)) return null;
        lock (_lock) return IsAt(sampleRate)
            ? FindByTimestamp(timestamp, Predict(runningTime, sampleRate) + expectation.Lag, expectation.Largest)
            : null;
    }

    /// <summary>Places a stream by the time of a shared clock. The first such stream numbers the timeline by it.</summary>
    /// <param name="stream">The stream's number.</param>
    /// <param name="time">The time of its sample.</param>
    /// <param name="current">The sample's index so far; <see langword="null"/> if it has none.</param>
    /// <param name="runningTime">Running time of the sample.</param>
    /// <param name="sampleRate">Samples per second.</param>
    /// <param name="timestamp">Its RTP timestamp, where it has one.</param>
    /// <returns>The index; <see langword="null"/>: the other streams use another clock, and this time cannot place the
    /// stream.</returns>
    public long? JoinByReference(
        int stream, in ReferenceTime time, long? current, long runningTime, int sampleRate, uint? timestamp)
    {
        long index = time.ToIndex(sampleRate);
        lock (_lock)
        {
            if (!IsAt(sampleRate))
            {
                Begin(stream, index - SampleTime.ToIndex(_sessionStart + runningTime, sampleRate), sampleRate);
            }
            else
            {
                long predicted = Predict(runningTime, sampleRate);
                long difference = index - (current ?? predicted);
                bool isKnown = _reference == time.Clock;
                bool agrees = isKnown && (Math.Abs(difference) <= sampleRate || Math.Abs(index - predicted) <= sampleRate);
                if (!agrees && isKnown && stream != _leader) return null;
                if (!agrees && !isKnown && _reference is not null) return null;
                if (!agrees) Rebase(difference, stream);
            }

            if (_reference != time.Clock) _referencedFrom = _numbering;
            _reference = time.Clock;
            if (timestamp is { } rtp) SetPhase(unchecked((uint)index - rtp), index);
            Note(stream, AlignmentBasis.ReferenceTime, time.IsOnSample(sampleRate));
            return index;
        }
    }

    /// <summary>The RTP timestamp of a sample on the timeline's clock; <see langword="null"/>: the indices count no RTP
    /// stream.</summary>
    public uint? ToRtp(long index, int sampleRate)
    {
        lock (_lock)
        {
            if (!_countsRtp || !IsAt(sampleRate)) return null;
            return unchecked((uint)index - (index < _phaseBegan ? _phaseBefore : _rtpPhase));
        }
    }

    /// <summary>Finds the index of a sample by its sender's reports, which relate it to the leader's.</summary>
    /// <returns><see langword="null"/> before the leader's sender has reported too.</returns>
    public long? FindBySender(in ReferenceTime time, int sampleRate)
    {
        lock (_lock) return _sender is { } sender && IsAt(sampleRate)
            ? SampleTime.ToIndex(time.Nanoseconds - sender.Offset, sampleRate)
            : null;
    }

    private void SetPhase(uint phase, long index)
    {
        if (phase == _rtpPhase) return;
        (_phaseBefore, _phaseBegan, _rtpPhase) = (_rtpPhase, index, phase); // what waits for its frame has the one before
    }
}
