using AudioPipelines.GStreamer;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AudioPipelines;

/// <summary>Options of every audio source. <see cref="GstSourceOptions"/> adds those of a <see cref="GstSource"/>.</summary>
public record AudioSourceOptions
{
    /// <summary>The source's name, used in logs, events and thread names.</summary>
    /// <value>The default, <see langword="null"/>, is the name of its description, or of its type.</value>
    public string? Name { get; init; }

    /// <summary>Sample rate in hertz of a source that emits plain arrays. Pipelines bring their own.</summary>
    /// <value>The default is 48,000.</value>
    public int SampleRate { get; init; } = 48_000;

    /// <summary>How long <see cref="IAudioSource.Stop"/> waits for pipelines that do not stop, and then for a callback that does
    /// not return, before it leaves them behind and returns.</summary>
    /// <value>The default is 5 seconds.</value>
    public TimeSpan StopDeadline { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The most frames that wait for a reader of <see cref="IAudioSource.ReadFramesAsync"/>. They are pending in the
    /// ledger. When the queue is full, the source waits, and its policy for slow consumers applies.</summary>
    /// <value>The default is 32.</value>
    public int ReaderCapacity { get; init; } = 32;

    /// <summary>Whether metrics tell the ledger channel by channel, with the attribute <c>audiopipelines.channel</c>, instead of
    /// its sum over all channels.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool MetricsPerChannel { get; init; }

    /// <summary>Where the source logs.</summary>
    /// <value>The default is <see cref="NullLogger.Instance"/>: nowhere.</value>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>The source of time for deadlines and delays while a source runs. Starting and stopping take real time. A
    /// <see cref="Gst.PipelineTime"/> moves the pipelines of a <see cref="GstSource"/>, too.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
