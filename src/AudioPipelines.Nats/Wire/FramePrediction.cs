namespace AudioPipelines.Nats.Wire;

/// <summary>What is expected of the next frame of a message, so that only the difference is written.</summary>
internal struct FramePrediction
{
    private int _samples;

    public long Index { get; private set; }

    public long Captured { get; private set; }

    public long Uncertainty { get; private set; }

    public long Offset { get; private set; }

    /// <summary>When the next frame is captured, unless the clock of captures is off.</summary>
    public readonly long NextCapture(int rate) => unchecked(Captured + (_samples * 1_000_000_000L / rate));

    public void Follow(long index, int samples) => (Index, _samples) = (unchecked(index + samples), samples);

    public void FollowCapture(in CaptureTime time) =>
        (Captured, Uncertainty, Offset) = (time.UnixNanoseconds, time.UncertaintyNanoseconds, time.OffsetNanoseconds ?? Offset);
}
