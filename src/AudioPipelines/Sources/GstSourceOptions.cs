namespace AudioPipelines;

/// <summary>Options of a <see cref="GstSource"/>.</summary>
public sealed record GstSourceOptions : AudioSourceOptions
{
    /// <summary>How far the description, its parameters and its media are trusted.</summary>
    /// <value>The default is <see cref="SourceTrust.Full"/>. <c>new RestrictedPolicy { Roots = ["/srv/media"] }</c> restricts
    /// what the source may open.</value>
    public SourceTrust Trust { get; init; } = SourceTrust.Full;

    /// <summary>Threads that the source shares with others to deliver its frames. The application disposes of them, after its
    /// sources.</summary>
    /// <value>The default, <see langword="null"/>: the source has a thread of its own.</value>
    public DeliveryThreads? DeliveryThreads { get; init; }

    /// <summary>Which thread cuts the frames and calls the callback, whatever the plan says.</summary>
    /// <value>The default, <see langword="null"/>: as the plan says.</value>
    public DeliveryMode? Delivery { get; init; }

    /// <summary>Whether the restart policy also applies to a start that fails with an error that may pass
    /// (<see cref="AudioSourceException.IsRetryable"/>), as to a failure of a running source. Then
    /// <see cref="IAudioSource.Start"/> returns in the state <see cref="AudioSourceState.Recovering"/> instead of
    /// throwing.</summary>
    /// <value>The default is <see langword="false"/>: the start throws and is not tried again.</value>
    public bool RetryFirstStart { get; init; }

    /// <summary>The folder for the graphs of the pipelines at the source's last 20 failures, in Graphviz's DOT language:
    /// <c>NAME-yyyyMMdd-HHmmss-fff.dot</c>, times in UTC. A missing folder is created. A graph that cannot be written never fails
    /// the source.</summary>
    /// <value>The default, <see langword="null"/>, keeps none.</value>
    public string? GraphFolder { get; init; }
}
