namespace AudioPipelines.Dashboard.Sources;

/// <summary>How much a source needs somebody to look at it: the order of the wall.</summary>
internal static class Trouble
{
    public static int Of(AudioSourceState state, int faultsLastMinute) => state switch
    {
        AudioSourceState.Failed => 400,
        AudioSourceState.Recovering => 300,
        AudioSourceState.Degraded => 200 + Math.Min(faultsLastMinute, 99),
        _ when faultsLastMinute > 0 => 99 + Math.Min(faultsLastMinute, 99),
        AudioSourceState.Starting => 90,
        AudioSourceState.Paused => 50,
        AudioSourceState.Stopped => 40,
        AudioSourceState.Ended => 30,
        AudioSourceState.Created => 20,
        _ => 0,
    };
}
