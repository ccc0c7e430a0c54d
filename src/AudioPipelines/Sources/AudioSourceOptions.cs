using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AudioPipelines;

/// <summary>What every audio source can be told when it is made.</summary>
public record AudioSourceOptions
{
    /// <summary>The source's name; <see langword="null"/>: that of its description, or of its type.</summary>
    public string? Name { get; init; }

    /// <summary>Sample rate in hertz of a source that emits plain arrays. Pipelines bring their own.</summary>
    /// <value>The default is 48,000.</value>
    public int SampleRate { get; init; } = 48_000;

    /// <summary>How long <see cref="IAudioSource.Stop"/> waits for pipelines that do not stop, and then for a callback that does
    /// not return, before it leaves them behind and returns.</summary>
    /// <value>The default is 5 seconds.</value>
    public TimeSpan StopDeadline { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many frames wait for a reader of <see cref="IAudioSource.ReadFramesAsync"/> at most. They are pending in the
    /// ledger. Behind a full queue the source itself waits, and its own policy for slow consumers applies.</summary>
    /// <value>The default is 32.</value>
    public int ReaderCapacity { get; init; } = 32;

    /// <summary>Threads that a <see cref="GstSource"/> shares with others to deliver its frames. They are the application's to
    /// dispose of, after its sources.</summary>
    /// <value>The default, <see langword="null"/>: the source has a thread of its own.</value>
    public DeliveryThreads? DeliveryThreads { get; init; }

    /// <summary>Whether a <see cref="GstSource"/> whose start fails with an error that may pass
    /// (<see cref="AudioSourceException.IsRetryable"/>) is started again by its restart policy, as if it had failed while it ran.
    /// Then <see cref="IAudioSource.Start"/> returns in the state <see cref="AudioSourceState.Recovering"/> instead of
    /// throwing.</summary>
    /// <value>The default is <see langword="false"/>: the start throws and is not tried again.</value>
    public bool RetryFirstStart { get; init; }

    /// <summary>The folder in which a <see cref="GstSource"/> keeps the graphs of its pipelines, in Graphviz's DOT language, as
    /// they were at its last 20 failures: <c>NAME-yyyyMMdd-HHmmss-fff.dot</c>, times in UTC. It is made when it is missing. A
    /// graph that cannot be written never fails the source.</summary>
    /// <value>The default, <see langword="null"/>, keeps none.</value>
    public string? GraphFolder { get; init; }

    /// <summary>How far a <see cref="GstSource"/>'s description, parameters and media are trusted.</summary>
    /// <value>The default is <see cref="SourceTrust.Full"/>. <c>new RestrictedPolicy { Roots = ["/srv/media"] }</c> restricts
    /// what the source may open.</value>
    public SourceTrust Trust { get; init; } = SourceTrust.Full;

    /// <summary>Where the source logs.</summary>
    /// <value>The default logs nowhere.</value>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>The source of time for deadlines and delays.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
