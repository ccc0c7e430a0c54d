using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>The element through which data leaves a pipeline.</summary>
/// <remarks>
/// <para>Samples and events come in one queue. <c>gst_app_sink_pull_sample</c> throws away the events before the sample it
/// returns, so everything is taken with <c>gst_app_sink_try_pull_object</c> (1.20), in the order of the stream.</para>
/// <para>As found on 1.22.0: <c>new_event</c> is called before the sink itself has seen the event. The answer "handled" would
/// keep the event from the sink, which then knows no caps and no segment. So the answer is always "not handled", and a CAPS event
/// enters the queue a second time, without a call. An object that is pulled in <c>new_sample</c> is therefore not always the
/// sample. A handler that pulls once per call falls behind and, with <c>wait-on-eos</c>, hangs at the end of the stream. Here
/// every call pulls until it has what it was called for, and hands the repeated CAPS event over once. The first buffer of a
/// stream that is paused is shown to <c>new_preroll</c>, which is left unset, and comes again to <c>new_sample</c>: it is
/// delivered once.</para>
/// </remarks>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/applib/gstappsink.html"/>
internal sealed unsafe class AppSink : Element
{
    private AppSinkBridge? _bridge;

    internal AppSink(nint owned)
        : base(owned)
    {
    }

    /// <summary>The first exception of the handler. The stream has ended with a flow error.</summary>
    public Exception? LastException => _bridge?.LastException;

    /// <summary>Whether the stream has ended and everything is taken, or the sink is stopped.</summary>
    public bool IsEos
    {
        get
        {
            using GstObjectHandle.Borrowed sink = Handle.Borrow();
            return GstAppApi.gst_app_sink_is_eos(sink.Pointer) != 0;
        }
    }

    /// <summary>Sets the properties that the installed GStreamer has.</summary>
    public void Configure(AppSinkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Caps is { } caps) SetCaps(caps);
        if (options.Sync is { } sync) Set("sync", sync);
        Set("async", options.Async);
        Set("drop", options.Drop);
        Set("wait-on-eos", options.WaitOnEos);
        Set("enable-last-sample", false);
        SetProperty("max-buffers", options.MaxBuffers.ToString(System.Globalization.CultureInfo.InvariantCulture));

        void Set(string name, bool value)
        {
            if (HasProperty(name)) SetProperty(name, value ? "true" : "false");
        }
    }

    /// <summary>Asks the elements before the sink whether they are live, and their latency in nanoseconds. The pipeline's own
    /// answer leaves out sinks that do not follow the clock (<c>sync=false</c>).</summary>
    /// <returns><see langword="null"/> if it cannot tell (yet).</returns>
    public (bool IsLive, long Minimum)? QueryUpstreamLatency()
    {
        using GstObjectHandle.Borrowed sink = Handle.Borrow();
        nint pad = GstApi.gst_element_get_static_pad(sink.Pointer, "sink");
        nint query = GstApi.gst_query_new_latency();
        try
        {
            if (GstApi.gst_pad_peer_query(pad, query) == 0) return null;
            int live;
            ulong minimum, maximum;
            GstApi.gst_query_parse_latency(query, &live, &minimum, &maximum);
            return (live != 0, (long)minimum);
        }
        finally
        {
            GstApi.gst_mini_object_unref(query);
            GstApi.gst_object_unref(pad);
        }
    }

    /// <summary>Accepts only data of these caps.</summary>
    public void SetCaps(Caps caps)
    {
        ArgumentNullException.ThrowIfNull(caps);
        using GstObjectHandle.Borrowed sink = Handle.Borrow();
        using GstObjectHandle.Borrowed pointer = caps.Borrow();
        GstAppApi.gst_app_sink_set_caps(sink.Pointer, pointer.Pointer);
    }

    /// <summary>Sets who takes the data; <see langword="null"/>: nobody. Does not wait for a call that is under way.</summary>
    public void SetCallbacks(IAppSinkHandler? handler)
    {
        using GstObjectHandle.Borrowed sink = Handle.Borrow();
        _bridge?.Uninstall(sink.Pointer);
        if (handler is null) return;
        _bridge = new AppSinkBridge(handler);
        _bridge.Install(sink.Pointer, followsClock: GetProperty("sync") is not "false");
    }
}
