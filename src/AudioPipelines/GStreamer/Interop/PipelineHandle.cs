namespace AudioPipelines.GStreamer.Interop;

/// <summary>
/// One reference to a pipeline. A finalizer must not change states: it may block for ever, on the wrong thread. The last
/// reference to an element that is not in NULL must not be released ("Trying to dispose element …"). So a running pipeline that
/// is forgotten is leaked.
/// </summary>
internal sealed class PipelineHandle(nint owned) : GstObjectHandle(owned)
{
    /// <summary>Set when another holder exists, or the pipeline is known to be in NULL.</summary>
    public bool MayBeReleased { get; set; }

    protected override unsafe bool ReleaseHandle()
    {
        int state, pending;
        _ = GstApi.gst_element_get_state(handle, &state, &pending, 0);
        bool isNull = state == (int)State.Null && pending is (int)State.VoidPending or (int)State.Null;
        return !(MayBeReleased || isNull) || base.ReleaseHandle();
    }
}
