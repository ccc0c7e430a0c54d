namespace AudioPipelines.Timing;

/// <summary>Finds the offset between the clocks of new pipelines and of those that they replace. Reads both clocks with each
/// buffer until two readings agree: a sound server's clock leaps with its first audio.</summary>
/// <param name="beside">The timeline of the pipelines that deliver.</param>
internal sealed class ClockMeeting(SourceTimeline beside)
{
    /// <summary>How far two readings that agree may differ, in nanoseconds: five samples at 48 kHz.</summary>
    private const long Agreement = 100_000;

    /// <summary>After this many buffers without agreement one of the clocks does not run, and tells nothing.</summary>
    private const int MostLooks = 50;

    private readonly Lock _lock = new();
    private long? _last;
    private int _looks;

    /// <summary>Reads both clocks. Any streaming thread of the new pipelines.</summary>
    /// <param name="own">The timeline of the new pipelines.</param>
    /// <param name="found">The correction of its time in nanoseconds, and the difference between indices and time there; <see
    /// langword="null"/>: one clock is gone or does not run, so the time since the first start must do.</param>
    /// <returns>False: read again with the next buffer.</returns>
    public bool Look(SourceTimeline own, out (long Moved, double Difference)? found)
    {
        lock (_lock)
        {
            found = null;
            if (beside.Elapsed() is not { } before || own.Elapsed() is not { } here || beside.Elapsed() is not { } after)
                return true;
            long moved = before.Time + ((after.Time - before.Time) / 2) - here.Time;
            bool agrees = moved - _last is >= -Agreement and <= Agreement && after.Time - before.Time <= Agreement;
            _last = moved;
            if (agrees) found = (moved, after.Difference);
            return agrees || ++_looks == MostLooks;
        }
    }
}
