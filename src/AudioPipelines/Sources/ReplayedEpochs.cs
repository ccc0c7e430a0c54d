namespace AudioPipelines.Sources;

/// <summary>Numbers the epochs of a replay: as they were recorded, as long as that makes them go up. Where a recorder, a loop or
/// another start begins anew, they count on.</summary>
internal sealed class ReplayedEpochs
{
    private int _shift;

    /// <summary>The number of the epoch that goes on; −1: none has begun.</summary>
    public int Current { get; private set; } = -1;

    /// <summary>Begins a run of frames.</summary>
    /// <param name="run">The run.</param>
    /// <param name="isFirst">Whether it is the first of a pass.</param>
    /// <returns>Whether it begins an epoch.</returns>
    public bool Begin(ReplayedRun run, bool isFirst)
    {
        if (run.GoesOn && !isFirst) return false;
        if (run.Epoch + _shift <= Current) _shift = Current + 1 - run.Epoch;
        Current = run.Epoch + _shift;
        return true;
    }
}
