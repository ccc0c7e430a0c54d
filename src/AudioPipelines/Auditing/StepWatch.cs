namespace AudioPipelines.Auditing;

/// <summary>Notices that a channel slips while it is heard. A sound that moves changes what all channels have between them; where
/// most have what they had, and a few are off by the same against all of those, these few have slipped.</summary>
/// <param name="channels">How many channels there are.</param>
/// <param name="leastSlip">How many samples a slip has at least. By fewer, a sound that moves a little may seem to slip in some
/// channels.</param>
internal sealed class StepWatch(int channels, int leastSlip)
{
    /// <summary>The share of pairs that must agree.</summary>
    public const double MostOfThem = 0.8;

    private const int LeastStep = 3;
    private const int FewestStill = 3;

    private readonly int[] _slips = new int[channels];

    /// <summary>By how many samples each channel is later than when it was first heard; 0: not at all, or not known.</summary>
    public ReadOnlySpan<int> Slips => _slips;

    /// <summary>Looks at what has changed from some blocks in a row to the next.</summary>
    public void Look(LagChanges changes)
    {
        double[] steps = [.. Enumerable.Range(0, channels).Select(changes.Of)];
        int[] still = [.. Enumerable.Range(0, channels).Where(channel => Math.Abs(steps[channel]) < LeastStep)];
        int[] moved = [.. Enumerable.Range(0, channels).Where(channel => Math.Abs(steps[channel]) >= leastSlip)];
        if (still.Length < FewestStill || still.Length <= moved.Length) return;
        if (changes.Share(still, still, 0) < MostOfThem) return; // the sound has moved
        foreach (int channel in moved)
        {
            int step = (int)Math.Round(steps[channel]);
            if (changes.Share([channel], still, step) < MostOfThem) continue;
            _slips[channel] += step;
            if (Math.Abs(_slips[channel]) < leastSlip) _slips[channel] = 0;
        }
    }
}
