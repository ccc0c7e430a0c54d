namespace AudioPipelines.Frames;

/// <summary>The running account of one stream. Its channels share timestamps, so every number is the same for each of
/// them.</summary>
internal sealed class StreamAccount
{
    public long Elapsed;
    public long Delivered;
    public long Unclaimed;
    public long Lost;
    public long NotStarted;
    public long Stalled;
    public long Ended;
    public long Padding;
    public long Received;
    public long Late;
    public long Duplicate;
    public long Overflow;
    public long Trimmed;
    public long Resampled;

    /// <summary>Samples that the stream's resampler has received, and holds back until more has come.</summary>
    public long Held;

    public void Count(GapReason reason, long samples)
    {
        switch (reason)
        {
            case GapReason.Lost: Lost += samples; break;
            case GapReason.NotStarted: NotStarted += samples; break;
            case GapReason.Stalled: Stalled += samples; break;
            case GapReason.Ended: Ended += samples; break;
            default: Padding += samples; break;
        }
    }

    /// <summary>The account of one of the stream's channels.</summary>
    /// <param name="pending">Samples that wait in the ring. They are counted there and not derived here, so that the equation can
    /// fail.</param>
    public ChannelLedger ToChannelLedger(long pending) => new()
    {
        Elapsed = Elapsed,
        Delivered = Delivered,
        Unclaimed = Unclaimed,
        Lost = Lost,
        NotStarted = NotStarted,
        Stalled = Stalled,
        Ended = Ended,
        Padding = Padding,
        Received = Received,
        Late = Late,
        Duplicate = Duplicate,
        Overflow = Overflow,
        Trimmed = Trimmed,
        Resampled = Resampled,
        Pending = pending,
    };
}
