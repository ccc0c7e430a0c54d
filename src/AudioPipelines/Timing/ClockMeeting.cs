namespace AudioPipelines.Timing;

/// <summary>Finds how the clock of new pipelines stands to that of the pipelines they are to take over from. Looked at with each
/// buffer, until two looks agree: a sound server's clock leaps when the first audio has come.</summary>
/// <param name="beside">The timeline of the pipelines that deliver.</param>
internal sealed class ClockMeeting(SourceTimeline beside)
{
    /// <summary>In nanoseconds: two looks agree that differ by no more, five samples at 48 kHz.</summary>
    private const long Agreement = 100_000;

    /// <summary>Where looks have not agreed for so many buffers, one of the clocks does not run, and tells nothing.</summary>
    private const int MostLooks = 50;

    private readonly Lock _lock = new();
    private long? _last;
    private int _looks;

    /// <summary>Looks at both clocks. Any streaming thread of the new pipelines.</summary>
    /// <param name="own">The timeline of the new pipelines.</param>
    /// <param name="found">By how much its time has to be moved, in nanoseconds, and how indices differ from time there;
    /// <see langword="null"/>: one of the clocks is gone or does not run, and the time since the first start has to do.</param>
    /// <returns>False where it has to be looked again.</returns>
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
