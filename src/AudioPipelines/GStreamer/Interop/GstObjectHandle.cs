using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>One reference to a <c>GstObject</c>, or to another <c>GObject</c>.</summary>
internal class GstObjectHandle : SafeHandle
{
    /// <summary>Takes over one reference.</summary>
    public GstObjectHandle(nint owned)
        : base(0, ownsHandle: true) => SetHandle(owned);

    public override bool IsInvalid => handle == 0;

    /// <summary>The pointer, kept alive until the result is disposed of even if another thread disposes of the handle
    /// meanwhile.</summary>
    /// <exception cref="ObjectDisposedException">It has been disposed of.</exception>
    public Borrowed Borrow() => new(this);

    protected override bool ReleaseHandle()
    {
        GObjectApi.g_object_unref(handle);
        return true;
    }

    public readonly ref struct Borrowed
    {
        private readonly SafeHandle _owner;

        public Borrowed(SafeHandle owner)
        {
            bool added = false;
            owner.DangerousAddRef(ref added);
            _owner = owner;
        }

        public nint Pointer => _owner.DangerousGetHandle();

        public void Dispose() => _owner.DangerousRelease();
    }
}
