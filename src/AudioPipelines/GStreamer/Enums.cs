namespace AudioPipelines.GStreamer;

/// <summary>The state of an element (<c>GstState</c>).</summary>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/additional/design/states.html"/>
internal enum State
{
    /// <summary>No state is pending.</summary>
    VoidPending,

    /// <summary>Holds no resources.</summary>
    Null,

    /// <summary>Devices and files may be open; no data flows.</summary>
    Ready,

    /// <summary>Ready to play at once; sinks hold their first buffer, except those of live pipelines.</summary>
    Paused,

    /// <summary>Data flows and the clock runs.</summary>
    Playing,
}

/// <summary>How a state change went (<c>GstStateChangeReturn</c>).</summary>
internal enum StateChangeReturn
{
    /// <summary>It failed; the reason is on the bus, and is gone once the pipeline is in <see cref="State.Null"/>.</summary>
    Failure,

    /// <summary>It is done.</summary>
    Success,

    /// <summary>It goes on in the background; the bus says when it is done.</summary>
    Async,

    /// <summary>It is done. The element is live, and delivers nothing in <see cref="State.Paused"/>.</summary>
    NoPreroll,
}

/// <summary>The type of a <see cref="Message"/> (<c>GstMessageType</c>). Only types that this library uses have names.</summary>
[Flags]
internal enum MessageType : uint
{
    /// <summary>No type.</summary>
    None = 0,

    /// <summary>Every sink has come to the end of its stream.</summary>
    Eos = 1 << 0,

    /// <summary>Something failed; data stops.</summary>
    Error = 1 << 1,

    /// <summary>Something is wrong; data goes on.</summary>
    Warning = 1 << 2,

    /// <summary>Something worth knowing.</summary>
    Info = 1 << 3,

    /// <summary>Tags were found.</summary>
    Tag = 1 << 4,

    /// <summary>A queue is filling; <see cref="Message.BufferingPercent"/>.</summary>
    Buffering = 1 << 5,

    /// <summary>An element changed state; <see cref="Message.ParseStateChanged"/>.</summary>
    StateChanged = 1 << 6,

    /// <summary>The pipeline's clock is unusable: go to PAUSED and back to PLAYING so that another is chosen.</summary>
    ClockLost = 1 << 10,

    /// <summary>The pipeline chose a clock.</summary>
    NewClock = 1 << 11,

    /// <summary>A streaming thread is to begin, begins or ends.</summary>
    StreamStatus = 1 << 13,

    /// <summary>An element's own structure, such as a missing plugin.</summary>
    Element = 1 << 15,

    /// <summary>The duration changed.</summary>
    DurationChanged = 1 << 18,

    /// <summary>The latency changed: <see cref="Pipeline.RecalculateLatency"/>.</summary>
    Latency = 1 << 19,

    /// <summary>An asynchronous state change is done.</summary>
    AsyncDone = 1 << 21,

    /// <summary>An element asks for another state.</summary>
    RequestState = 1 << 22,

    /// <summary>Data was dropped or is late.</summary>
    Qos = 1 << 24,

    /// <summary>A stream started.</summary>
    StreamStart = 1 << 28,

    /// <summary>The types from here on are numbers, not bits.</summary>
    Extended = 1u << 31,

    /// <summary>A device appeared.</summary>
    DeviceAdded = Extended + 1,

    /// <summary>A device went away.</summary>
    DeviceRemoved = Extended + 2,
}
