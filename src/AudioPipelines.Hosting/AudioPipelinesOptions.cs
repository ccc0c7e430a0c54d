namespace AudioPipelines.Hosting;

/// <summary>How the host treats its audio sources. The keys of the configuration section have the same names.</summary>
/// <remarks>Code sets them with <see cref="AudioPipelinesBuilder.Configure"/> or
/// <c>services.Configure&lt;AudioPipelinesOptions&gt;</c>; the configuration takes precedence. Any service may take
/// <c>IOptions&lt;AudioPipelinesOptions&gt;</c> or <c>IOptionsMonitor&lt;AudioPipelinesOptions&gt;</c>. They are read once, when
/// the host starts. A wrong one fails the start, and the exception lists every error.</remarks>
public sealed record AudioPipelinesOptions
{
    /// <summary>What happens when a source cannot be started with the host. With <see cref="SourceFailureBehavior.StopHost"/> the
    /// sources that did start are stopped, and the host's start throws an <see cref="AudioSourceException"/> that lists every
    /// failure.</summary>
    /// <value>The default is <see cref="SourceFailureBehavior.StopHost"/>.</value>
    public SourceFailureBehavior WhenStartFails { get; set; } = SourceFailureBehavior.StopHost;

    /// <summary>Whether a description's restart policy also applies to a first start that fails with an error that may pass, such
    /// as a device that is not there yet. The host then starts without waiting for the source, and <see cref="WhenStartFails"/>
    /// covers the other failures only. A source whose policy is <c>never</c> is not started again.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool RetryFirstStart { get; set; } = true;

    /// <summary>The folder for the pipeline graphs of failed sources, the last 20 of each source; relative to the content root.
    /// See <see cref="GstSourceOptions.GraphFolder"/>.</summary>
    /// <value>The default, <see langword="null"/>, keeps none.</value>
    public string? GraphFolder { get; set; }

    /// <summary>How many threads the host's sources share to deliver their frames, for hosts with hundreds of live sources. See
    /// <see cref="AudioPipelines.DeliveryThreads"/>.</summary>
    /// <value>The default, <see langword="null"/>: each source has a thread of its own.</value>
    public int? DeliveryThreads { get; set; }

    /// <summary>Which thread calls the handlers of the host's sources, whatever their descriptions say. See
    /// <see cref="GstSourceOptions.Delivery"/>. Asynchronous handlers are always called on a source's own thread, or a shared
    /// one.</summary>
    /// <value>The default, <see langword="null"/>: as the descriptions say.</value>
    public DeliveryMode? Delivery { get; set; }

    /// <summary>Whether metrics tell the ledgers of the host's sources channel by channel. See
    /// <see cref="AudioSourceOptions.MetricsPerChannel"/>.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool MetricsPerChannel { get; set; }

    /// <summary>How far the host's sources are trusted, unless a source has its own setting. The configuration keys are
    /// <c>Trust</c> (<c>Full</c>, <c>Restricted</c>) and <c>Restrictions</c>, which has the properties of
    /// <see cref="RestrictedPolicy"/>; relative folders start at the content root.</summary>
    /// <value>The default is <see cref="SourceTrust.Full"/>.</value>
    public SourceTrust Trust { get; set; } = SourceTrust.Full;

    /// <summary>What happens when a source fails for good while it runs, after the restarts its description allows. With
    /// <see cref="SourceFailureBehavior.StopHost"/> the host is stopped, and its stop throws the failure, so that the process
    /// ends with an error.</summary>
    /// <value>The default is <see cref="SourceFailureBehavior.Continue"/>.</value>
    public SourceFailureBehavior WhenSourceFails { get; set; } = SourceFailureBehavior.Continue;

    /// <summary>Whether description files are read again when they change on disk.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool ReloadOnChange { get; set; } = true;

    /// <summary>How long a description file must stay unchanged before it is read again: editors write in several steps. The
    /// files are polled at this interval, links followed, so that an edit is seen after one to two intervals, on any file
    /// system.</summary>
    /// <value>The default is 500 milliseconds.</value>
    public TimeSpan ReloadDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long stopping a source waits for a callback that does not return. The host's own shutdown time-out may end
    /// the wait earlier.</summary>
    /// <value>The default is 5 seconds.</value>
    public TimeSpan StopDeadline { get; set; } = TimeSpan.FromSeconds(5);
}
