using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>One reference to a <c>GstMiniObject</c>: a message, caps, an event.</summary>
internal sealed class GstMiniObjectHandle : SafeHandle
{
    /// <summary>Takes over one reference.</summary>
    public GstMiniObjectHandle(nint owned)
        : base(0, ownsHandle: true) => SetHandle(owned);

    public override bool IsInvalid => handle == 0;

    public GstObjectHandle.Borrowed Borrow() => new(this);

    protected override bool ReleaseHandle()
    {
        GstApi.gst_mini_object_unref(handle);
        return true;
    }
}
