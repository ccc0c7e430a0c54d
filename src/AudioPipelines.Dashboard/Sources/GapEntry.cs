namespace AudioPipelines.Dashboard.Sources;

/// <summary>A gap as it is kept: <see cref="Channels"/> neighbours from <see cref="First"/> on have it.</summary>
/// <param name="Id">Counts up.</param>
/// <param name="First">Its first channel; −1: it is of no channel.</param>
/// <param name="Channels">How many channels have it.</param>
/// <param name="Epoch">The epoch that its indices belong to.</param>
/// <param name="Start">Its first sample index.</param>
/// <param name="Length">Its length in samples.</param>
/// <param name="Reason">Why there is no audio.</param>
/// <param name="Rate">The sample rate; 0: not known.</param>
/// <param name="At">When it was told.</param>
internal readonly record struct GapEntry(
    long Id, int First, int Channels, int Epoch, long Start, long Length, GapCause Reason, int Rate, DateTimeOffset At)
{
    /// <summary>Whether a channel below has the same gap.</summary>
    public bool IsSameBelow(GapEntry other) =>
        First >= 0 && First + Channels == other.First && (Epoch, Start, Length, Reason)
            == (other.Epoch, other.Start, other.Length, other.Reason);

    /// <summary>Whether it is a fault, and no part of an ordinary start or end.</summary>
    public bool IsFault => Reason is GapCause.Lost or GapCause.Stalled or GapCause.Skipped or GapCause.Outage;

    public TimeSpan Duration => Rate > 0 ? TimeSpan.FromSeconds((double)Length / Rate) : TimeSpan.Zero;
}
