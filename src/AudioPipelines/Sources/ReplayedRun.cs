namespace AudioPipelines.Sources;

/// <summary>A run of frames of one epoch and format that are replayed.</summary>
/// <param name="format">What they look like.</param>
/// <param name="epoch">The number of the epoch when it was recorded.</param>
/// <param name="reason">Why it began; <see langword="null"/>: that is not known.</param>
/// <param name="outage">How many instants passed before it without a source.</param>
/// <param name="goesOn">Whether its epoch is that of the run before.</param>
internal sealed class ReplayedRun(
    AudioFormat format, int epoch = 0, string? reason = null, long outage = 0, bool goesOn = false)
{
    public AudioFormat Format => format;

    public int Epoch => epoch;

    public string? Reason => reason;

    public long Outage => outage;

    public bool GoesOn => goesOn;
}
