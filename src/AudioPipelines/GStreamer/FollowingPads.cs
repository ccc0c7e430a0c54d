using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>Links the pads that follow others. Launch text links the first pad that comes, and no other; but where one stream follows another
/// (chained Ogg: each song of an Icecast station), demuxers take their pads away and bring new ones, whose audio would go nowhere.</summary>
/// <remarks>A pad waits as long as the inputs that fit are taken: some demuxers bring the new pads before they take the old ones away.</remarks>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc3533#section-4"/>
internal sealed unsafe class FollowingPads
{
    private readonly Lock _lock = new();
    private readonly List<nint> _pads = [];
    private readonly List<nint> _inputs = [];

    /// <summary>Prepares the elements of a pipeline that launch text has made and that does not run yet.</summary>
    public static void Link(Pipeline pipeline)
    {
        var added = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, void>)&OnPadAdded;
        var removed = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, void>)&OnPadRemoved;
        var destroyed = (nint)(delegate* unmanaged[Cdecl]<nint, nint, void>)&OnDestroyed;
        foreach (Element element in pipeline.GetElements())
        {
            using (element)
            {
                using GstObjectHandle.Borrowed borrowed = element.Handle.Borrow();
                nint self = UserData.Create(new FollowingPads());
                // Behind the handler of the launch text, so that what that links is linked when this looks.
                GObjectApi.g_signal_connect_data(borrowed.Pointer, "pad-added", added, self, destroyed, 0);
                GObjectApi.g_signal_connect_data(borrowed.Pointer, "pad-removed", removed, self, 0, 0);
            }
        }
    }

    // The signals come on any streaming thread, and one while the element is stopped; no exception may cross into C.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnPadAdded(nint element, nint pad, nint userData) => UserData.Get<FollowingPads>(userData).Add(pad);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnPadRemoved(nint element, nint pad, nint userData) => UserData.Get<FollowingPads>(userData).Remove(pad);

    /// <summary>The element is gone.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnDestroyed(nint userData, nint closure)
    {
        foreach (nint input in UserData.Get<FollowingPads>(userData)._inputs) GstApi.gst_object_unref(input);
        UserData.Free(userData);
    }

    private void Add(nint pad)
    {
        lock (_lock)
        {
            _pads.Add(pad);
            nint peer = GstApi.gst_pad_get_peer(pad);
            if (peer == 0) LinkToFree(pad);
            else if (_inputs.Contains(peer)) GstApi.gst_object_unref(peer);
            else _inputs.Add(peer);
        }
    }

    private void Remove(nint pad)
    {
        lock (_lock)
        {
            _pads.Remove(pad);
            _pads.ForEach(LinkToFree);
        }
    }

    /// <summary>Links a pad to the first input that is free and accepts it. One that is linked already, or is an input itself, is refused.</summary>
    private void LinkToFree(nint pad) => _inputs.Exists(input => GstApi.gst_pad_link(pad, input) == 0);
}
