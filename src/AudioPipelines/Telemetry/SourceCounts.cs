namespace AudioPipelines.Telemetry;

/// <summary>What a source counts for the meters beside its ledger. Written by the source's threads, read by whoever collects.
/// Each number is right by itself; two of them may be a moment apart.</summary>
internal sealed class SourceCounts
{
    private const long Unknown = long.MinValue;

    private readonly Lock _lock = new();
    private long _restarts;
    private long _crashes;
    private long _unrecorded;
    private long _endedRecordings;
    private long _dumps;
    private long _failedDumps;
    private long _skippedDumps;
    private double _outage;
    private int _clock;
    private bool _isLocked;
    private long _offset = Unknown;
    private long _uncertainty = Unknown;
    private Reading[] _unclaimed = [];

    public long Restarts => Volatile.Read(ref _restarts);

    public long WorkerCrashes => Volatile.Read(ref _crashes);

    public long UnrecordedSamples => Volatile.Read(ref _unrecorded);

    public long EndedRecordings => Volatile.Read(ref _endedRecordings);

    public long Dumps => Volatile.Read(ref _dumps);

    public long FailedDumps => Volatile.Read(ref _failedDumps);

    public long SkippedDumps => Volatile.Read(ref _skippedDumps);

    /// <summary>How long the source was out, in seconds of its timeline.</summary>
    public double Outage => Volatile.Read(ref _outage);

    /// <summary>The clock of the last frame's capture time.</summary>
    public CaptureClock Clock => (CaptureClock)Volatile.Read(ref _clock);

    public bool IsClockLocked => Volatile.Read(ref _isLocked);

    /// <summary>How far that clock is ahead of this machine's, in seconds.</summary>
    public double? ClockOffset => Volatile.Read(ref _offset) is var known and not Unknown ? known / 1e9 : null;

    /// <summary>In seconds; <see langword="null"/>: nothing is known of the clock.</summary>
    public double? ClockUncertainty =>
        Volatile.Read(ref _uncertainty) is var known and not (Unknown or long.MaxValue) ? known / 1e9 : null;

    public void Restarted() => Interlocked.Increment(ref _restarts);

    public void NotRecorded(long samples) => Interlocked.Add(ref _unrecorded, samples);

    public void Dumped() => Interlocked.Increment(ref _dumps);

    public void DumpFailed() => Interlocked.Increment(ref _failedDumps);

    public void DumpSkipped() => Interlocked.Increment(ref _skippedDumps);

    /// <summary>Takes what an event counts.</summary>
    public void Note(AudioSourceEvent what)
    {
        switch (what)
        {
            case SourceFailed { Error.Kind: AudioSourceErrorKind.WorkerCrashed }:
                Interlocked.Increment(ref _crashes);
                break;
            case SourceWarning { EndsRecording: true }:
                Interlocked.Increment(ref _endedRecordings);
                break;
            case EpochStarted { Outage: > 0 } begun:
                lock (_lock) Volatile.Write(ref _outage, _outage + (begun.Outage / (double)begun.Format.SampleRate));
                break;
        }
    }

    /// <summary>Takes the capture time of a frame. One thread at a time.</summary>
    public void Captured(in CaptureTime time)
    {
        Volatile.Write(ref _clock, (int)time.Clock);
        Volatile.Write(ref _isLocked, time.IsLocked);
        Volatile.Write(ref _offset, time.OffsetNanoseconds ?? Unknown);
        Volatile.Write(ref _uncertainty, time.UncertaintyNanoseconds);
    }

    /// <summary>The unclaimed samples of a ledger as a counter that never goes back. A frame on its way to a reader is unclaimed
    /// for a moment; a counter that went up for it, and back, would look like one that was reset. So of a source that runs, only
    /// what was there at the last reading, too, is told.</summary>
    /// <param name="place">0 for the sum of all channels; the channels follow.</param>
    /// <param name="now">What the ledger says.</param>
    /// <param name="hasEnded">Whether no frame was on its way when the ledger was read.</param>
    public long Unclaimed(int place, long now, bool hasEnded)
    {
        lock (_lock)
        {
            if (place >= _unclaimed.Length) Array.Resize(ref _unclaimed, place + 1);
            Reading last = _unclaimed[place];
            long told = hasEnded ? now : Math.Max(last.Told, Math.Min(now, last.Read));
            _unclaimed[place] = new Reading(now, told);
            return told;
        }
    }

    private readonly record struct Reading(long Read, long Told);
}
