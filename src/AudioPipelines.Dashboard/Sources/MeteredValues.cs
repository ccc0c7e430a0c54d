using AudioPipelines.Dashboard.Api;

namespace AudioPipelines.Dashboard.Sources;

/// <summary>What only the library's metrics tell of a source: how its capture clock is now, and what its recording lacks. One
/// thread writes, any reads.</summary>
internal sealed class MeteredValues
{
    private string? _kind;
    private bool _isLocked;
    private double? _offset;
    private double? _uncertainty;
    private long _recordingLost;

    /// <summary>The clock as it was read last; <see langword="null"/>: none is known.</summary>
    public ShownClock? Clock { get; private set; }

    /// <summary>Samples of frames that the recording lacks.</summary>
    public long RecordingLost => Volatile.Read(ref _recordingLost);

    /// <summary>Takes a value of an instrument.</summary>
    public void Take(string instrument, double value, string? clock)
    {
        switch (instrument)
        {
            case MeterReader.ClockOffset:
                (_kind, _offset) = (clock, value);
                break;
            case MeterReader.ClockUncertainty:
                (_kind, _uncertainty) = (clock, value);
                break;
            case MeterReader.ClockLocked:
                (_kind, _isLocked) = (clock, value != 0);
                break;
            case MeterReader.RecordingLost:
                Volatile.Write(ref _recordingLost, (long)value);
                break;
        }
    }

    /// <summary>Makes the values of one reading known, and forgets them for the next.</summary>
    public void Settle()
    {
        Clock = _kind is null ? null
            : new ShownClock { Kind = _kind, IsLocked = _isLocked, OffsetSeconds = _offset, UncertaintySeconds = _uncertainty };
        (_kind, _isLocked, _offset, _uncertainty) = (null, false, null, null);
    }
}
