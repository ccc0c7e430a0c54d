namespace AudioPipelines.Sources;

/// <summary>A run of frames of one epoch and format that are replayed.</summary>
/// <param name="format">What they look like.</param>
/// <param name="epoch">The number of the epoch when it was recorded.</param>
/// <param name="reason">Why it began; <see langword="null"/>: that is not known.</param>
/// <param name="goesOn">Whether its epoch is that of the run before.</param>
internal sealed class ReplayedRun(AudioFormat format, int epoch = 0, string? reason = null, bool goesOn = false)
{
    public AudioFormat Format => format;

    public int Epoch => epoch;

    public string? Reason => reason;

    public bool GoesOn => goesOn;
}
