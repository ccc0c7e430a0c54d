using AudioPipelines.GStreamer;

namespace AudioPipelines.Pipelines;

/// <summary>The messages of pipelines. They come from any thread; one thread at a time reads them.</summary>
internal interface IPipelineMessages
{
    /// <summary>Whether there is something to read.</summary>
    bool HasMessages { get; }

    /// <summary>The first error; those after it are its consequences.</summary>
    AudioSourceException? Error { get; }

    /// <summary>Whether every pipeline has reported that it is playing.</summary>
    bool AllPlaying { get; }

    /// <summary>Whether a pipeline's clock can no longer be used.</summary>
    bool ClockLost { get; set; }

    /// <summary>Whether a pipeline's latency has changed.</summary>
    bool LatencyChanged { get; set; }

    /// <summary>The warning that an element offered nothing to link to, where one came.</summary>
    GstError? NothingToLink { get; }

    /// <summary>Sets what is called when a message has come, on the thread that brought it.</summary>
    void WakeOnMessages(Action wake);

    /// <summary>Reads all messages that have come.</summary>
    void ReadAll();
}
