namespace AudioPipelines.GStreamer;

/// <summary>The properties of an <see cref="AppSink"/>.</summary>
internal sealed record AppSinkOptions
{
    /// <summary>The only caps to accept.</summary>
    /// <value>The default is <see langword="null"/>: what the launch text says, or anything.</value>
    public Caps? Caps { get; init; }

    /// <summary>Whether data waits for its time on the clock, so that a file runs in real time; <see langword="null"/>: as the
    /// launch text says.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool? Sync { get; init; } = false;

    /// <summary>Whether the pipeline waits in PAUSED until this sink has its first buffer. Not for a branch that may get
    /// none.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Async { get; init; }

    /// <summary>How many buffers may wait; 0: any number. With callbacks none ever waits.</summary>
    /// <value>The default is 16.</value>
    public int MaxBuffers { get; init; } = 16;

    /// <summary>Whether the oldest buffer is dropped when too many wait; otherwise the stream waits.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Drop { get; init; }

    /// <summary>Whether the end of the stream waits until every buffer is taken.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool WaitOnEos { get; init; }
}
