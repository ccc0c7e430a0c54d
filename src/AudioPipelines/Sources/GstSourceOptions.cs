namespace AudioPipelines;

/// <summary>What a <see cref="GstSource"/> can be told when it is made.</summary>
public sealed record GstSourceOptions : AudioSourceOptions
{
    /// <summary>How far the description, its parameters and its media are trusted.</summary>
    /// <value>The default is <see cref="SourceTrust.Full"/>. <c>new RestrictedPolicy { Roots = ["/srv/media"] }</c> restricts
    /// what the source may open.</value>
    public SourceTrust Trust { get; init; } = SourceTrust.Full;

    /// <summary>Threads that the source shares with others to deliver its frames. They are the application's to dispose of, after
    /// its sources.</summary>
    /// <value>The default, <see langword="null"/>: the source has a thread of its own.</value>
    public DeliveryThreads? DeliveryThreads { get; init; }

    /// <summary>Which thread cuts the frames and calls the callback, whatever the plan says.</summary>
    /// <value>The default, <see langword="null"/>: as the plan says.</value>
    public DeliveryMode? Delivery { get; init; }

    /// <summary>Whether a source whose start fails with an error that may pass (<see cref="AudioSourceException.IsRetryable"/>)
    /// is started again by its restart policy, as if it had failed while it ran. Then <see cref="IAudioSource.Start"/> returns in
    /// the state <see cref="AudioSourceState.Recovering"/> instead of throwing.</summary>
    /// <value>The default is <see langword="false"/>: the start throws and is not tried again.</value>
    public bool RetryFirstStart { get; init; }

    /// <summary>The folder in which the source keeps the graphs of its pipelines, in Graphviz's DOT language, as they were at its
    /// last 20 failures: <c>NAME-yyyyMMdd-HHmmss-fff.dot</c>, times in UTC. It is made when it is missing. A graph that cannot be
    /// written never fails the source.</summary>
    /// <value>The default, <see langword="null"/>, keeps none.</value>
    public string? GraphFolder { get; init; }
}
