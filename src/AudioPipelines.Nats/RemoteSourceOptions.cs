namespace AudioPipelines.Nats;

/// <summary>How a published source is consumed.</summary>
public sealed record RemoteSourceOptions : NatsLinkOptions
{
    /// <summary>Where to begin, at each start.</summary>
    /// <value>The default is <see cref="RemoteStart.Now"/>.</value>
    public RemoteStart From { get; init; } = RemoteStart.Now;

    /// <summary>How long a start takes at most: the broker, the source and the place to begin have to be found by then.</summary>
    /// <value>The default is 10 seconds.</value>
    public TimeSpan StartDeadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether a start that finds no broker or no publisher is tried again until it does; the state is
    /// <see cref="AudioSourceState.Recovering"/> meanwhile. If not, it fails. What waiting does not mend, such as a wrong
    /// password, fails in any case.</summary>
    /// <value>The default is <see langword="false"/>. In a host it is what
    /// <c>AudioPipelinesOptions.RetryFirstStart</c> says.</value>
    public bool RetryFirstStart { get; init; }

    /// <summary>The longest hole that is filled with silence and flagged as a gap; what is longer is left out, and the next frame
    /// says how much that was (<see cref="AudioFrame.SkippedSamples"/>).</summary>
    /// <value>The default is 60 seconds.</value>
    public TimeSpan LongestGap { get; init; } = TimeSpan.FromSeconds(60);

    internal new void Check()
    {
        base.Check();
        ArgumentNullException.ThrowIfNull(From);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(StartDeadline, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(LongestGap, TimeSpan.Zero);
        if (Transport is FrameTransport.Core && !From.IsNow)
        {
            throw new ArgumentException(
                $"Core NATS keeps nothing, so a source cannot begin {From}. Begin from now, or publish and consume by "
                + "JetStream.");
        }
    }
}
