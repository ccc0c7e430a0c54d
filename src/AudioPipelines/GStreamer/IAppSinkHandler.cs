namespace AudioPipelines.GStreamer;

/// <summary>Takes what arrives at an <see cref="AppSink"/>.</summary>
/// <remarks>Every member is called on the streaming thread, one call at a time. It must not block for long, since the stream
/// waits; and it must not change the state of the pipeline, which would make the thread wait for itself. An exception ends the
/// stream with a flow error and is kept in <see cref="AppSink.LastException"/>.</remarks>
internal interface IAppSinkHandler
{
    /// <summary>Whether <see cref="BeforeSample"/> must be called before the next sample. Asked after each sample, since the call
    /// costs as much as the rest of the way through the sink's pad.</summary>
    bool MayHaveToWait => true;

    /// <summary>A buffer is about to enter the sink. The place to wait for room: only the stream waits here. A handler that waits
    /// in <see cref="OnSample"/> keeps the sink from changing its state.</summary>
    /// <param name="bytes">The bytes of the buffer, or of a list of buffers.</param>
    void BeforeSample(long bytes)
    {
    }

    /// <summary>A sample arrived.</summary>
    /// <param name="sample">On loan during the call.</param>
    /// <returns><see langword="false"/> to take no more: the stream stops without an error (<c>GST_FLOW_FLUSHING</c>).</returns>
    bool OnSample(in SampleLease sample);

    /// <summary>An event arrived.</summary>
    /// <param name="streamEvent">On loan during the call.</param>
    void OnEvent(in StreamEvent streamEvent);

    /// <summary>The stream ended; everything before has been handed over.</summary>
    void OnEos();
}
