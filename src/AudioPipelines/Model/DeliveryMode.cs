namespace AudioPipelines;

/// <summary>Which thread cuts a source's frames and calls its callback.</summary>
public enum DeliveryMode
{
    /// <summary>GStreamer's streaming thread where that changes nothing but the cost: for one stream that is not live, is not
    /// recorded, and has a callback that is not asynchronous. Else the source's own thread.</summary>
    Auto,

    /// <summary>GStreamer's streaming thread: the least latency and cost. A callback that takes long holds the stream up; what a
    /// live source then loses, it loses in its own elements, and the frame shows it as a gap. Only for a source of one stream,
    /// without recording and isolation, whose policy for slow consumers is not to drop the oldest. Frames for a reader or an
    /// asynchronous callback come from the source's own thread.</summary>
    Direct,

    /// <summary>The source's own thread, or a shared one (<see cref="GstSourceOptions.DeliveryThreads"/>). A second of live
    /// audio waits while the callback is busy.</summary>
    Thread,
}
