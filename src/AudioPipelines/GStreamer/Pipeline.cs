using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>A pipeline.</summary>
/// <remarks>
/// State changes belong to one control thread, never to a streaming thread (a callback), which would wait for itself; everything
/// else may be called from any thread. <see cref="Dispose"/> takes the pipeline to <see cref="State.Null"/> and releases it at
/// once, without a GLib main loop. The garbage collector does not stop a running pipeline that is forgotten: it is leaked.
/// </remarks>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/gstreamer/gstpipeline.html"/>
internal sealed unsafe partial class Pipeline : IDisposable
{
    private readonly PipelineHandle _handle;
    private readonly bool _ownsState;
    private int _disposed;

    private Pipeline(nint owned, bool ownsState)
    {
        _handle = new PipelineHandle(owned) { MayBeReleased = !ownsState };
        _ownsState = ownsState;
    }

    /// <summary>The pipeline's name.</summary>
    public string Name
    {
        get
        {
            using GstObjectHandle.Borrowed pipeline = Borrow();
            return Element.NameOf(pipeline.Pointer)!;
        }
    }

    /// <summary>The <c>GstPipeline*</c>, on loan while this object lives.</summary>
    public nint Handle => _handle.DangerousGetHandle();

    /// <summary>Builds a pipeline from a launch string, as <c>gst-launch-1.0</c> does, but fails where that program only
    /// warns.</summary>
    /// <param name="launch">The launch string. A single element, or a bin, is put into a pipeline.</param>
    /// <exception cref="AudioSourceException"><see cref="AudioSourceErrorKind.InvalidDescription"/>: the text has a mistake,
    /// which the message names. <see cref="AudioSourceErrorKind.MissingPlugin"/>: an element is not installed, or GStreamer is
    /// not.</exception>
    public static Pipeline Parse(string launch)
    {
        ArgumentNullException.ThrowIfNull(launch);
        return new Pipeline(LaunchParser.Parse(launch), ownsState: true);
    }

    /// <summary>Takes a pipeline that another binding made.</summary>
    /// <param name="gstPipeline">A <c>GstPipeline*</c>.</param>
    /// <param name="takeOwnership"><see langword="true"/>: one reference is taken over, and <see cref="Dispose"/> stops the
    /// pipeline. <see langword="false"/>: a reference is added, and <see cref="Dispose"/> leaves the state alone.</param>
    /// <exception cref="ArgumentException">It is no <c>GstPipeline</c>.</exception>
    public static Pipeline FromHandle(nint gstPipeline, bool takeOwnership)
    {
        ArgumentOutOfRangeException.ThrowIfZero(gstPipeline);
        Gst.Initialize();
        if (GObjectApi.g_type_check_instance_is_a(gstPipeline, GstApi.gst_pipeline_get_type()) == 0)
            throw new ArgumentException("The handle is not a GstPipeline.", nameof(gstPipeline));
        return new Pipeline(takeOwnership ? gstPipeline : GstApi.gst_object_ref(gstPipeline), takeOwnership);
    }

    /// <summary>The bus that brings the pipeline's messages.</summary>
    public Bus GetBus()
    {
        using GstObjectHandle.Borrowed pipeline = Borrow();
        return new Bus(GstApi.gst_element_get_bus(pipeline.Pointer));
    }

    /// <summary>Asks for a state. May block in a driver or on the network, even on the way to READY.</summary>
    public StateChangeReturn SetState(State state)
    {
        if (state == State.Null) WaitForPendingPads();
        using GstObjectHandle.Borrowed pipeline = Borrow();
        return (StateChangeReturn)GstApi.gst_element_set_state(pipeline.Pointer, (int)state);
    }

    /// <summary>Asks for the state, waiting for a change that is under way.</summary>
    /// <param name="timeout">How long to wait; zero does not wait.</param>
    /// <returns>How the last change went (<see cref="StateChangeReturn.Async"/>: it goes on), the state, and the one to
    /// come.</returns>
    public (StateChangeReturn Result, State Current, State Pending) GetState(TimeSpan timeout)
    {
        using GstObjectHandle.Borrowed pipeline = Borrow();
        int state, pending;
        int result = GstApi.gst_element_get_state(pipeline.Pointer, &state, &pending, ClockTime.FromTimeSpan(timeout));
        return ((StateChangeReturn)result, (State)state, (State)pending);
    }

    /// <summary>Goes to <see cref="State.Null"/> on a separate thread, and waits for it.</summary>
    /// <param name="deadline">How long to wait.</param>
    /// <returns>Whether it got there. If not, an element hangs: abandon the pipeline. The thread releases it if it ever
    /// returns.</returns>
    public bool Stop(TimeSpan deadline)
    {
        using var done = new ManualResetEventSlim();
        var thread = new Thread(() =>
        {
            SetState(State.Null);
            try
            {
                done.Set();
            }
            catch (ObjectDisposedException)
            {
                // Too late: nobody waits any more.
            }
        })
        {
            IsBackground = true,
            Name = "GStreamer stop",
        };
        thread.Start();
        return done.Wait(deadline);
    }

    /// <summary>Sends the end of the stream into every source. Live sources end only this way.</summary>
    /// <returns>Whether somebody took it.</returns>
    public bool SendEos()
    {
        using GstObjectHandle.Borrowed pipeline = Borrow();
        return GstApi.gst_element_send_event(pipeline.Pointer, GstApi.gst_event_new_eos()) != 0;
    }

    /// <summary>Stops the pipeline, if it is ours, and releases it. May block as long as an element takes to stop. If that
    /// matters, call <see cref="Stop"/> first, and abandon the pipeline if that fails.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0) return;
        if (_ownsState)
        {
            SetState(State.Null);
            _handle.MayBeReleased = true;
        }

        _handle.Dispose();
    }

    internal GstObjectHandle.Borrowed Borrow() => _handle.Borrow();
}
